namespace SmartVillage.Domain.Privacy;

/// <summary>Counts below which nothing is published (PRV-12).</summary>
public static class SmallCells
{
    /// <summary>The smallest count that the public sees.</summary>
    public const int Smallest = 5;

    /// <summary>The smallest count of data spesifik that the public sees.</summary>
    public const int SmallestSpecific = 11;
}
