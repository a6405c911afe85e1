namespace SmartVillage.Domain.Statistics;

/// <summary>One topic for one area.</summary>
public sealed record StatisticsTable
{
    /// <summary>camelCase key of the topic, as <c>religion</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Name of a topic that only this village has, as that of an aid programme; otherwise the title of <see cref="StatisticsTopics"/> holds.</summary>
    public string? Label { get; init; }

    /// <summary>Level of the area.</summary>
    public required AreaLevel Level { get; init; }

    /// <summary>Path of the area, <c>hamlet/rw/rt</c> down to its level; empty for the village.</summary>
    public required string Area { get; init; }

    /// <summary>Lines in the order of the list.</summary>
    public required IReadOnlyList<StatisticsLine> Lines { get; init; }

    /// <summary>Nothing, 0 or an unknown code; null for topics where it has no meaning.</summary>
    public StatisticsCount? NotFilled { get; init; }

    /// <summary>Everybody in the topic's base population.</summary>
    public required StatisticsCount Total { get; init; }
}
