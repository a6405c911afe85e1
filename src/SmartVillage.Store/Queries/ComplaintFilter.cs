namespace SmartVillage.Store.Queries;

/// <summary>Which complaints of a village to list.</summary>
public sealed record ComplaintFilter
{
    /// <summary>These only, by our ids.</summary>
    public IReadOnlyCollection<long>? Ids { get; init; }

    /// <summary>These statuses only; null for all.</summary>
    public IReadOnlyCollection<long>? Statuses { get; init; }

    /// <summary>None of these statuses; a complaint without one is none of them.</summary>
    public IReadOnlyCollection<long> ExceptStatuses { get; init; } = [];

    /// <summary>Written at or after, as a local time of the village.</summary>
    public string? From { get; init; }

    /// <summary>Written before.</summary>
    public string? Until { get; init; }

    /// <summary>Behind the complaint with this id of ours, going back.</summary>
    public long? Before { get; init; }

    /// <summary>At most so many.</summary>
    public int Take { get; init; } = 50;
}
