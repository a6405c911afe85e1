using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Compare;

/// <summary>A stored row that the source no longer has under its key.</summary>
internal sealed record VanishedRow(long Id, EntityRecord Old);
