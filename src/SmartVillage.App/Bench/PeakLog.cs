namespace SmartVillage.App.Bench;

/// <summary>Peak memory of every run that any figure measured, so that nothing is run twice for it.</summary>
internal sealed class PeakLog
{
    private readonly List<(NightKind Kind, int Residents, double Mebibytes)> _peaks = [];

    public void Add(NightKind kind, int residents, double? mebibytes)
    {
        if (mebibytes is { } peak)
        {
            _peaks.Add((kind, residents, peak));
        }
    }

    /// <summary>Peaks in MiB.</summary>
    public IReadOnlyList<double> Of(NightKind kind, int residents) => [.. _peaks.Where(peak => peak.Kind == kind && peak.Residents == residents).Select(peak => peak.Mebibytes)];
}
