using System.Text.Json.Serialization;
using SmartVillage.Domain.Statistics.Counted;

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

    /// <summary>What the tables are made of; null when they are plain tables, as of a store that an earlier version wrote.</summary>
    [JsonIgnore]
    public StatisticsCounts? Counts => (Tables as CountedTables)?.Counts;
}
