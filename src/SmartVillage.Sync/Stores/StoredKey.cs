using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>What comparison needs of a stored row.</summary>
public record struct StoredKey(long Id, Fingerprint Fingerprint)
{
    /// <summary>Whether the source still has the row; set while a run streams.</summary>
    public bool Seen { get; set; }
}

/// <summary>A stored row, decrypted.</summary>
public sealed record StoredRecord(long Id, EntityRecord Record);
