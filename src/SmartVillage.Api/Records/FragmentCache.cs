using System.Collections.Concurrent;
using SmartVillage.Api.Privacy;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Records;

/// <summary>
/// Residents as they were masked and written for one way of seeing them, kept in memory while nothing of their village changes: opening, masking and writing a
/// person costs far more than copying what was written. Starts over when it is full.
/// </summary>
internal sealed class FragmentCache
{
    private const long MostBytes = 64 * 1024 * 1024;

    // What a kept fragment costs besides its bytes.
    private const int Overhead = 120;

    private readonly ConcurrentDictionary<(long Village, Sight Sight), Shelf> _shelves = new();
    private long _bytes;

    /// <summary>The fragments of a village in exactly this state.</summary>
    public Shelf Of(string epoch, VillageInfo village, Sight sight)
    {
        var state = new ShelfState(epoch, village.Edition, village.Revision, village.ConfirmedAt);
        var shelf = _shelves.GetOrAdd((village.Id, sight), static (_, s) => new Shelf(s), state);
        if (shelf.State == state)
        {
            return shelf;
        }

        Interlocked.Add(ref _bytes, -shelf.Bytes);
        return _shelves[(village.Id, sight)] = new Shelf(state);
    }

    public void Keep(Shelf shelf, long id, byte[] fragment)
    {
        if (!shelf.Fragments.TryAdd(id, fragment))
        {
            return;
        }

        shelf.Grow(fragment.Length + Overhead);
        if (Interlocked.Add(ref _bytes, fragment.Length + Overhead) > MostBytes)
        {
            _shelves.Clear();
            Interlocked.Exchange(ref _bytes, 0);
        }
    }

    /// <summary>What a fragment depends on.</summary>
    internal sealed record ShelfState(string Epoch, long Edition, long Revision, DateTimeOffset? ConfirmedAt);

    /// <summary>Fragments by our id.</summary>
    internal sealed class Shelf(ShelfState state)
    {
        private long _bytes;

        public ShelfState State { get; } = state;

        public long Bytes => Interlocked.Read(ref _bytes);

        public ConcurrentDictionary<long, byte[]> Fragments { get; } = new();

        public void Grow(int bytes) => Interlocked.Add(ref _bytes, bytes);
    }
}
