using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Compare;

/// <summary>A row of the source that is new or does not look like the stored one.</summary>
internal sealed class PendingRow(EntityRecord record, Fingerprint fingerprint, long id)
{
    public EntityRecord Record { get; } = record;

    public Fingerprint Fingerprint { get; } = fingerprint;

    /// <summary>Our id, 0 while the row is bound to nothing.</summary>
    public long Id { get; private set; } = id;

    /// <summary>What the store holds under that id.</summary>
    public EntityRecord? Old { get; set; }

    public ChangeKind Kind { get; set; } = id == 0 ? ChangeKind.Added : ChangeKind.Changed;

    public IReadOnlyList<string> ChangedFields { get; set; } = [];

    /// <summary>Takes the row as one that we had under another source key, or as a tombstone that came back.</summary>
    public void Bind(long boundId, EntityRecord? old, ChangeKind kind)
    {
        Id = boundId;
        Old = old;
        Kind = kind;
    }
}
