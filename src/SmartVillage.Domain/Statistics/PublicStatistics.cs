namespace SmartVillage.Domain.Statistics;

/// <summary>What everybody may see; hidden cells are null. Kept by the store between editions, because what was shown before decides what may be shown next.</summary>
public sealed record PublicStatistics
{
    /// <summary>Tables by village and below, each with the edition it comes from.</summary>
    public required IReadOnlyList<PublicTable> Tables { get; init; }

    /// <summary>Topics the source has no columns for.</summary>
    public required IReadOnlyList<string> NotReadTopics { get; init; }
}

/// <summary>One public table with its own edition, as of and reference date, because tables below village level are renewed monthly at most.</summary>
public sealed record PublicTable(StatisticsTable Table, long Edition, DateTimeOffset AsOf, DateOnly ReferenceDate);
