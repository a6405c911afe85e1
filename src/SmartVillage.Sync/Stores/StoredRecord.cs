using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>A stored row, decrypted.</summary>
public sealed record StoredRecord(long Id, EntityRecord Record);
