using SmartVillage.Domain.Records;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Compare;

/// <summary>
/// Compares one entity of the source with the store by full key set and fingerprint, never by timestamps or logs of OpenSID, each of which misses changes.
/// Keeps only rows that differ.
/// </summary>
internal sealed class EntityComparison
{
    private readonly StoredKeys _stored;
    private readonly Dictionary<long, long> _learned = [];
    private readonly EntityMap? _previousMap;
    private readonly bool _readingChanged;

    /// <param name="entity">The entity.</param>
    /// <param name="map">How it is read.</param>
    /// <param name="village">The edition before.</param>
    /// <param name="readingVersion">Version of the code that reads.</param>
    /// <param name="stored">Its rows; with <paramref name="before"/> at least those that a look may have changed.</param>
    /// <param name="before">Count and content of all its rows, of which only those of <paramref name="stored"/> are compared; null when all are.</param>
    public EntityComparison(EntityDefinition entity, EntityMap map, VillageState village, int readingVersion, StoredKeys stored, ContentSum? before = null)
    {
        Entity = entity;
        Map = map;
        _stored = stored;
        StoredBefore = before?.Rows ?? stored.Count;
        Sum = before ?? default;
        _previousMap = village.Maps.GetValueOrDefault(entity.Name);
        _readingChanged = village.Edition > 0 && village.ReadingVersion != readingVersion;
    }

    public EntityDefinition Entity { get; }

    public EntityMap Map { get; }

    public ContentSum Sum { get; private set; }

    public long StoredBefore { get; }

    /// <summary>How equality with the source is established, see <see cref="EntityReceipt"/>.</summary>
    public string Established { get; set; } = "rows";

    public List<QuarantinedRow> Quarantined { get; } = [];

    public List<PendingRow> Fresh { get; private set; } = [];

    public List<PendingRow> Changed { get; private set; } = [];

    public List<VanishedRow> Vanished { get; private set; } = [];

    /// <summary>Rows so far that are new or look different.</summary>
    public int Differing => Fresh.Count + Changed.Count;

    /// <summary>New source keys before anything was bound to what we had; many of them mean a re-import.</summary>
    public long UnknownSourceKeys { get; private set; }

    public long Read => Sum.Rows + Quarantined.Count;

    /// <summary>Rows of the edition that would be published.</summary>
    public long StoredAfter => Map.IsRead ? Sum.Rows : StoredBefore;

    /// <summary>Takes a row; returns whether it is new to an empty store and can be written at once.</summary>
    public bool Add(EntityRecord record, Fingerprint fingerprint, bool firstEdition)
    {
        Sum = Sum.Add(fingerprint);
        if (firstEdition)
        {
            return true;
        }

        var place = _stored.Find(record.SourceKey);
        if (place < 0)
        {
            UnknownSourceKeys++;
            Fresh.Add(new PendingRow(record, fingerprint, id: 0));
            return false;
        }

        _stored.See(place);
        if (_stored.FingerprintAt(place) != fingerprint)
        {
            Changed.Add(new PendingRow(record, fingerprint, _stored.IdAt(place)));
        }

        return false;
    }

    /// <summary>Takes the rows of these keys out of the sum, because they are read again; all others are as before.</summary>
    public void Reopen(IReadOnlyList<KeyRange> ranges)
    {
        var place = 0;
        foreach (var range in ranges)
        {
            for (; place < _stored.Count && _stored.KeyAt(place) < range.From; place++)
            {
                _stored.See(place);
            }

            for (; place < _stored.Count && _stored.KeyAt(place) <= range.To; place++)
            {
                Sum = Sum.Remove(_stored.FingerprintAt(place));
            }
        }

        for (; place < _stored.Count; place++)
        {
            _stored.See(place);
        }
    }

    /// <summary>Source keys of another entity that rows which differ, or are gone, refer to, as they were and as they are.</summary>
    public IEnumerable<long> ReferencesTo(EntityDefinition target)
    {
        var fields = Entity.Fields.Where(field => field.Kind == FieldKind.Reference && string.Equals(field.Target, target.Name, StringComparison.Ordinal)).ToList();
        return fields.Count == 0
            ? []
            : NewRows().Concat(Changed.Select(row => row.Old).OfType<EntityRecord>()).Concat(Vanished.Select(row => row.Old))
                .SelectMany(row => fields.Select(row.Number)).OfType<long>();
    }

    /// <summary>Learns what these source keys meant in the edition before, unless all keys are known.</summary>
    public async Task LearnKeysAsync(IEditionSession session, IEnumerable<long> sourceKeys, CancellationToken cancellationToken)
    {
        if (_stored.Count >= StoredBefore)
        {
            return;
        }

        List<KeyRange> unknown = [.. sourceKeys.Where(key => _stored.Seek(key) < 0 && !_learned.ContainsKey(key)).Distinct().Order().Select(key => new KeyRange(key, key))];
        if (unknown.Count > 0)
        {
            foreach (var (key, id, _) in (await session.LoadKeysAsync(Entity, unknown, cancellationToken)).Rows)
            {
                _learned[key] = id;
            }
        }
    }

    /// <summary>Our id of what a source key meant in the edition before.</summary>
    public long? FindStored(long sourceKey) =>
        _stored.Seek(sourceKey) is >= 0 and var place ? _stored.IdAt(place) : _learned.TryGetValue(sourceKey, out var id) ? id : null;

    /// <summary>Fingerprint of a row of the edition before.</summary>
    public Fingerprint StoredFingerprint(long sourceKey) => _stored.FingerprintAt(_stored.Seek(sourceKey));

    /// <summary>Whether a difference in a field may come from reading it differently. The list of issues (ordinal 0) follows whatever field was read differently.</summary>
    public bool IsReadDifferently(FieldDefinition field) =>
        _readingChanged || (_previousMap is { IsRead: true } && (field.Ordinal == 0 ? Entity.Fields.Any(MapDiffers) : MapDiffers(field)));

    /// <summary>Only nights that read what differs ask for fingerprints again.</summary>
    public void ForgetFingerprints() => _stored.ForgetFingerprints();

    /// <summary>Loads what the store holds of every row that differs or vanished.</summary>
    public async Task LoadOldRowsAsync(IEditionSession session, CancellationToken cancellationToken)
    {
        if (!Map.IsRead)
        {
            return;
        }

        var changed = Changed.ToDictionary(row => row.Id);
        var vanished = _stored.Unseen().Select(_stored.IdAt).ToList();
        if (changed.Count == 0 && vanished.Count == 0)
        {
            return;
        }

        List<long> ids = [.. changed.Keys, .. vanished];
        await foreach (var old in session.LoadRecordsAsync(Entity, ids, cancellationToken))
        {
            if (changed.TryGetValue(old.Id, out var row))
            {
                old.Record.ShareTextsOf(row.Record);
                row.Old = old.Record;
            }
            else
            {
                Vanished.Add(new VanishedRow(old.Id, old.Record));
            }
        }

        Vanished.Sort((a, b) => a.Id.CompareTo(b.Id));
    }

    /// <summary>Rows of the edition before that look different now or are gone, as they were; a tombstone that came back was none of them.</summary>
    public IEnumerable<EntityRecord> OldRows() =>
        Changed.Where(row => row.Kind != ChangeKind.Restored).Select(row => row.Old!).Concat(Vanished.Select(row => row.Old));

    /// <summary>Rows as they are now: those that look different, and those that are new.</summary>
    public IEnumerable<EntityRecord> NewRows() => Changed.Concat(Fresh).Select(row => row.Record);

    /// <summary>Splits changed rows whose source key was reused for somebody else into a new row and a vanished one.</summary>
    public void Unbind(Func<PendingRow, bool> isReused)
    {
        var kept = new List<PendingRow>(Changed.Count);
        foreach (var row in Changed)
        {
            if (isReused(row))
            {
                Vanished.Add(new VanishedRow(row.Id, row.Old!));
                Fresh.Add(new PendingRow(row.Record, row.Fingerprint, id: 0));
                UnknownSourceKeys++;
            }
            else
            {
                kept.Add(row);
            }
        }

        Changed = kept;
    }

    private bool MapDiffers(FieldDefinition field) => !string.Equals(
        _previousMap!.Fields.GetValueOrDefault(field.Name), Map.Fields.GetValueOrDefault(field.Name), StringComparison.Ordinal);

    /// <summary>Settles the lists after binding.</summary>
    public void Settle(IReadOnlySet<long> boundIds)
    {
        Changed = [.. Changed, .. Fresh.Where(row => row.Id != 0)];
        Fresh = Fresh.Where(row => row.Id == 0).ToList();
        Vanished = Vanished.Where(row => !boundIds.Contains(row.Id)).ToList();
    }
}
