namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Numbers for cells that are found while streaming.</summary>
internal sealed class OpenCells
{
    private int _last;

    public int Next() => ++_last;
}
