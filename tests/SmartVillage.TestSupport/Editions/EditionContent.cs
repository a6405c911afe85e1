using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.TestSupport.Editions;

/// <summary>What an edition is to hold.</summary>
public sealed record EditionContent
{
    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The village.</summary>
    public required SourceVillage Village { get; init; }

    /// <summary>Rows of an entity, once and in key order.</summary>
    public required Func<EntityDefinition, IEnumerable<EntityRecord>> Rows { get; init; }

    /// <summary>Lists behind the codes.</summary>
    public required SourceReferenceData ReferenceData { get; init; }

    /// <summary>What the source says of its release; null for nothing.</summary>
    public string? Release { get; init; }

    /// <summary>Data spesifik that is kept per person; null for none.</summary>
    public IReadOnlyList<string>? SwitchedOn { get; init; }

    /// <summary>Exact statistics.</summary>
    public StatisticsSnapshot? Statistics { get; init; }

    /// <summary>Questions for a person.</summary>
    public IReadOnlyList<IdentityReview> Reviews { get; init; } = [];
}
