using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Digests;

/// <summary>Marks and new digests of one snapshot, by entity name; a shelf that is null cannot be used any more, and one that is absent still holds.</summary>
internal sealed record FreshProof(IReadOnlyDictionary<string, TableMark> Marks, IReadOnlyDictionary<string, DigestShelf?> Shelves);
