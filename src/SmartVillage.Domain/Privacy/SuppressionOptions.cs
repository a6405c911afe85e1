namespace SmartVillage.Domain.Privacy;

/// <summary>Limits of PRV-12 and PRV-13. The switches exist so that tests can show that the attacker wins without them.</summary>
internal sealed record SuppressionOptions
{
    /// <summary>What the program publishes with.</summary>
    public static readonly SuppressionOptions Default = new();

    /// <summary>Counts of 1 to 4 are hidden.</summary>
    public int Smallest { get; init; } = SmallCells.Smallest;

    /// <summary>Counts of data spesifik up to 10 are hidden.</summary>
    public int SmallestSpecific { get; init; } = SmallCells.SmallestSpecific;

    /// <summary>
    /// Tables that are new every night hide this much more: a line goes out of sight while it is still too large to matter, so that the moment of its
    /// disappearance does not tell that it has just become small.
    /// </summary>
    public int NightlyReserve { get; init; } = 2;

    /// <summary>Hide more lines until no hidden sum is small.</summary>
    public bool HidesComplements { get; init; } = true;

    /// <summary>A line that was hidden stays hidden until that tells nothing about the time when it was.</summary>
    public bool KeepsPattern { get; init; } = true;

    /// <summary>Tables below the village change at most monthly, and only where nobody or enough people changed.</summary>
    public bool RenewsMonthly { get; init; } = true;
}
