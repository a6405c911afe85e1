using SmartVillage.Sync.Receipts;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// What a full reading of a village found, and digests that the source itself computed over the same rows in the same snapshot: while the source gives the same digests, its rows
/// are the ones that were read.
/// </summary>
public sealed record SourceProof
{
    /// <summary>Edition that the reading ended with.</summary>
    public required long Edition { get; init; }

    /// <summary>When every row was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Keyed hash over profile, code lists and age bands.</summary>
    public required string SideHash { get; init; }

    /// <summary>Keyed hashes of the source's digests, by entity name.</summary>
    public required IReadOnlyDictionary<string, string> Digests { get; init; }

    /// <summary>Receipt of the reading per entity.</summary>
    public required IReadOnlyDictionary<string, EntityReceipt> Entities { get; init; }

    /// <summary>Receipt of the reading per area.</summary>
    public required IReadOnlyDictionary<string, AreaReceipt> Areas { get; init; }
}
