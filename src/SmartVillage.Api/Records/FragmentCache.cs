using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using SmartVillage.Api.Privacy;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Records;

/// <summary>
/// Residents as they were masked and written for one way of seeing them, kept in memory while nothing of their village changes: opening, masking and writing a
/// person costs far more than copying what was written. There are two generations: when the young one is full it becomes the old one, from which whoever is asked for again comes back, and the
/// old one goes; so what is in use is never made anew all at once.
/// </summary>
/// <param name="mostBytes">How much is kept in both together.</param>
internal sealed class FragmentCache(long mostBytes = 64 * 1024 * 1024)
{
    // What a kept fragment costs besides its bytes.
    private const int Overhead = 120;

    private readonly long _mostYoung = mostBytes / 2;
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<(long Village, Sight Sight), Shelf> _young = new();
    private volatile ConcurrentDictionary<(long Village, Sight Sight), Shelf> _old = new();
    private long _youngBytes;

    /// <summary>The fragments of a village in exactly this state.</summary>
    public Shelf Of(string epoch, VillageInfo village, Sight sight)
    {
        var state = new ShelfState(epoch, village.Edition, village.Revision, village.ConfirmedAt);
        var (young, place) = (_young, (village.Id, sight));
        if (young.TryGetValue(place, out var shelf) && shelf.State == state)
        {
            return shelf;
        }

        Interlocked.Add(ref _youngBytes, -(shelf?.Bytes ?? 0));
        return young[place] = new Shelf(state) { Older = _old.TryGetValue(place, out var older) && older.State == state ? older : null };
    }

    /// <summary>A kept fragment.</summary>
    public bool TryGet(Shelf shelf, long id, [NotNullWhen(true)] out byte[]? fragment)
    {
        if (shelf.Fragments.TryGetValue(id, out fragment))
        {
            return true;
        }

        if (shelf.Older is not { } older || !older.Fragments.TryGetValue(id, out fragment))
        {
            return false;
        }

        Keep(shelf, id, fragment);
        return true;
    }

    public void Keep(Shelf shelf, long id, byte[] fragment)
    {
        if (!shelf.Fragments.TryAdd(id, fragment))
        {
            return;
        }

        shelf.Grow(fragment.Length + Overhead);
        if (Interlocked.Add(ref _youngBytes, fragment.Length + Overhead) > _mostYoung)
        {
            Turn();
        }
    }

    private void Turn()
    {
        lock (_turning)
        {
            if (Interlocked.Read(ref _youngBytes) <= _mostYoung)
            {
                return;
            }

            foreach (var shelf in _young.Values)
            {
                shelf.Older = null;
            }

            (_old, _young) = (_young, new ConcurrentDictionary<(long Village, Sight Sight), Shelf>());
            Interlocked.Exchange(ref _youngBytes, 0);
        }
    }

    /// <summary>What a fragment depends on.</summary>
    internal sealed record ShelfState(string Epoch, long Edition, long Revision, DateTimeOffset? ConfirmedAt);

    /// <summary>Fragments by our id.</summary>
    internal sealed class Shelf(ShelfState state)
    {
        private long _bytes;
        private volatile Shelf? _older;

        public ShelfState State { get; } = state;

        /// <summary>The same place in the generation before.</summary>
        public Shelf? Older
        {
            get => _older;
            set => _older = value;
        }

        public long Bytes => Interlocked.Read(ref _bytes);

        public ConcurrentDictionary<long, byte[]> Fragments { get; } = new();

        public void Grow(int bytes) => Interlocked.Add(ref _bytes, bytes);
    }
}
