namespace SmartVillage.Domain.Statistics;

/// <summary>All exact tables of one edition.</summary>
public sealed record StatisticsSnapshot
{
    /// <summary>Day to which ages refer, in the village's time zone.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Topics the source has no columns for; never shown as zero (P8, P10).</summary>
    public required IReadOnlyList<string> NotReadTopics { get; init; }

    /// <summary>Every topic for every area, wide levels first.</summary>
    public required IReadOnlyList<StatisticsTable> Tables { get; init; }
}
