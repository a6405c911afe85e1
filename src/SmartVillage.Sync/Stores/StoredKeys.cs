using System.Collections;
using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>
/// Live rows of an entity by source key: our ids and fingerprints in sorted columns, 25 bytes a row as a rule, because a million of them are kept while a run streams. The source comes in the
/// order of its keys, so that a look-up seldom has to search.
/// </summary>
public sealed class StoredKeys
{
    private readonly NumberColumn _keys;
    private readonly NumberColumn _ids;
    private readonly BitArray _seen;
    private Fingerprint[] _fingerprints;
    private int _next;

    private StoredKeys(NumberColumn keys, NumberColumn ids, Fingerprint[] fingerprints)
    {
        (_keys, _ids, _fingerprints, _seen, Count) = (keys, ids, fingerprints, new BitArray(fingerprints.Length), fingerprints.Length);
    }

    /// <summary>No rows.</summary>
    public static StoredKeys Empty => new Builder(0).Build();

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Rows that <see cref="See"/> was called for.</summary>
    public int Seen { get; private set; }

    /// <summary>All rows in the order of their keys.</summary>
    public IEnumerable<(long SourceKey, long Id, Fingerprint Fingerprint)> Rows => Enumerable.Range(0, Count).Select(at => (_keys[at], _ids[at], _fingerprints[at]));

    /// <summary>Takes rows in any order; of a key that comes twice the last row counts.</summary>
    public static StoredKeys From(IEnumerable<(long SourceKey, long Id, Fingerprint Fingerprint)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var builder = new Builder(0);
        foreach (var (key, id, fingerprint) in rows)
        {
            builder.Add(key, id, fingerprint);
        }

        return builder.Build();
    }

    /// <summary>Place of a key, or a negative number.</summary>
    public int Find(long sourceKey)
    {
        if (_next < Count && _keys[_next] == sourceKey)
        {
            return _next++;
        }

        var at = _keys.BinarySearch(sourceKey);
        _next = at < 0 ? ~at : at + 1;
        return at;
    }

    /// <summary>Place of a key without moving on; for look-ups out of order.</summary>
    public int Seek(long sourceKey) => _keys.BinarySearch(sourceKey);

    /// <summary>First place whose key is not below the given one.</summary>
    public int FirstFrom(long sourceKey) => _keys.BinarySearch(sourceKey) is var at && at < 0 ? ~at : at;

    /// <summary>Key at a place.</summary>
    public long KeyAt(int place) => _keys[place];

    /// <summary>Our id at a place.</summary>
    public long IdAt(int place) => _ids[place];

    /// <summary>Fingerprint at a place.</summary>
    public Fingerprint FingerprintAt(int place) => _fingerprints[place];

    /// <summary>Lets go of the fingerprints, half of the memory, once all rows are compared.</summary>
    public void ForgetFingerprints() => _fingerprints = [];

    /// <summary>Notes that the source still has the row.</summary>
    public void See(int place)
    {
        if (!_seen[place])
        {
            _seen[place] = true;
            Seen++;
        }
    }

    /// <summary>Places of rows that the source no longer has.</summary>
    public IEnumerable<int> Unseen() => Seen == Count ? [] : Enumerable.Range(0, Count).Where(place => !_seen[place]);

    /// <summary>Collects rows, best in the order of their keys.</summary>
    public sealed class Builder(int capacity)
    {
        private readonly NumberColumn _keys = new(capacity);
        private readonly NumberColumn _ids = new(capacity);
        private Fingerprint[] _fingerprints = new Fingerprint[capacity];
        private bool _isSorted = true;

        /// <summary>Rows so far.</summary>
        public int Count { get; private set; }

        /// <summary>Takes a row.</summary>
        public void Add(long sourceKey, long id, Fingerprint fingerprint)
        {
            if (Count == _fingerprints.Length)
            {
                Resize(Math.Max(16, 2 * Count));
            }

            _isSorted &= Count == 0 || _keys[Count - 1] < sourceKey;
            (_keys[Count], _ids[Count], _fingerprints[Count]) = (sourceKey, id, fingerprint);
            Count++;
        }

        /// <summary>The rows, sorted; the builder is spent.</summary>
        public StoredKeys Build()
        {
            if (!_isSorted)
            {
                Sort();
            }

            if (Count < _fingerprints.Length)
            {
                Resize(Count);
            }

            return new StoredKeys(_keys, _ids, _fingerprints);
        }

        private void Sort()
        {
            var rows = Enumerable.Range(0, Count).GroupBy(at => _keys[at], at => at).OrderBy(group => group.Key)
                .Select(group => (group.Key, Id: _ids[group.Last()], Fingerprint: _fingerprints[group.Last()])).ToList();
            Count = 0;
            foreach (var (key, id, fingerprint) in rows)
            {
                (_keys[Count], _ids[Count], _fingerprints[Count]) = (key, id, fingerprint);
                Count++;
            }
        }

        private void Resize(int size)
        {
            _keys.Resize(size);
            _ids.Resize(size);
            Array.Resize(ref _fingerprints, size);
        }
    }
}
