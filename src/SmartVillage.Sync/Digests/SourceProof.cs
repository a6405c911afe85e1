using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// What is known of the source when an edition was read: while the source gives the same marks or digests, its rows are the ones that were read. Digests lie beside it, see
/// <see cref="DigestShelf"/>.
/// </summary>
public sealed record SourceProof
{
    /// <summary>Edition that this is about.</summary>
    public required long Edition { get; init; }

    /// <summary>When every row was read the last time.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Keyed hash over profile, code lists and age bands.</summary>
    public required string SideHash { get; init; }

    /// <summary>Marks of tables by entity name, those that the server could give.</summary>
    public IReadOnlyDictionary<string, TableMark> Marks { get; init; } = new Dictionary<string, TableMark>(StringComparer.Ordinal);

    /// <summary>Receipt of the edition per entity.</summary>
    public required IReadOnlyDictionary<string, EntityReceipt> Entities { get; init; }

    /// <summary>Receipt of the edition per area.</summary>
    public required IReadOnlyDictionary<string, AreaReceipt> Areas { get; init; }
}
