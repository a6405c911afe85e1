using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Tests.Fakes;

/// <summary>A stored row; a tombstone has a reason and no source key.</summary>
internal sealed record MemoryRow(long Id, long? SourceKey, Fingerprint Fingerprint, EntityRecord Record, string? RemovedReason, long RemovedEdition = 0);
