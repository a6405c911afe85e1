namespace SmartVillage.Sync.Sources;

/// <summary>A piece of a stream of digests.</summary>
/// <param name="Ranges">In the order of their keys.</param>
/// <param name="Specific">Data spesifik of the same rows, where the source sends it along; else empty.</param>
public sealed record DigestBatch(IReadOnlyList<RangeDigest> Ranges, IReadOnlyList<SpecificTally> Specific);
