namespace SmartVillage.Sync.Verifying;

/// <summary>One row that differs, named by keys alone.</summary>
public sealed record VerificationDifference
{
    /// <summary>Contract name of the entity.</summary>
    public required string Entity { get; init; }

    /// <summary>How it differs.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>Our id, or null when the copy has no such row.</summary>
    public long? Id { get; init; }

    /// <summary>Key of the source, or null when it has none that can be shown.</summary>
    public long? SourceKey { get; init; }

    /// <summary>Rows that this stands for; more than one only where rows have no key to be named by.</summary>
    public long Rows { get; init; } = 1;

    /// <summary>Why, in Indonesian.</summary>
    public required string Reason { get; init; }

    /// <summary>Fields that differ; only of <see cref="DifferenceKind.Stale"/>.</summary>
    public IReadOnlyList<DifferingField> Fields { get; init; } = [];
}
