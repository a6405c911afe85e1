using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>What comparison needs of a stored row.</summary>
public readonly record struct StoredKey(long Id, Fingerprint Fingerprint);

/// <summary>A stored row, decrypted.</summary>
public sealed record StoredRecord(long Id, EntityRecord Record);
