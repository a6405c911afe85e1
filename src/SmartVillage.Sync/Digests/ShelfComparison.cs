using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Digests;

/// <summary>Walks through the digests of a shelf and of the source, both in the order of keys, and notes the ranges that differ.</summary>
internal sealed class ShelfComparison(DigestShelf? before, int rangeWidth) : IDisposable
{
    private readonly IEnumerator<(long From, ulong Hash)> _before = (before?.Digests() ?? []).GetEnumerator();
    private readonly DigestShelf.Builder _now = new(rangeWidth);
    private readonly List<KeyRange> _changed = [];
    private bool _hasBefore;
    private bool _isStarted;

    /// <summary>Ranges that differ so far.</summary>
    public int Changed => _changed.Count;

    public void Add(IEnumerable<RangeDigest> ranges)
    {
        Start();
        foreach (var range in ranges)
        {
            SkipTo(range.From);
            var isKnown = _hasBefore && _before.Current.From == range.From;
            if (before is not null && (!range.IsCertain || !isKnown || _before.Current.Hash != range.Hash))
            {
                _changed.Add(new KeyRange(range.From, range.To));
            }

            if (isKnown)
            {
                _hasBefore = _before.MoveNext();
            }

            // A row without a digest is noted all the same, or nobody would see it go.
            if (range.To > 0)
            {
                _now.Add(range.From, range.IsCertain ? range.Hash : 0);
            }
        }
    }

    /// <summary>Ends both; ranges that the source no longer has differ too.</summary>
    public EntityLook End()
    {
        Start();
        SkipTo(long.MaxValue);
        return new EntityLook(EntityLook.Digest, _changed, _now.Build());
    }

    public void Dispose() => _before.Dispose();

    private void Start()
    {
        _hasBefore = _isStarted ? _hasBefore : _before.MoveNext();
        _isStarted = true;
    }

    private void SkipTo(long key)
    {
        while (_hasBefore && _before.Current.From < key)
        {
            _changed.Add(new KeyRange(_before.Current.From, _before.Current.From + rangeWidth - 1));
            _hasBefore = _before.MoveNext();
        }
    }
}
