using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Identity;

/// <summary>Counts how the rows of one entity were recognised, and keeps those that fit several of ours.</summary>
internal sealed class RebindingTally
{
    private readonly Dictionary<PendingRow, List<long>> _doubtful = [];
    private long _byNumber;
    private long _byOther;

    /// <summary>Rows whose number fits several, with our ids that it fits.</summary>
    public IReadOnlyDictionary<PendingRow, List<long>> Doubtful => _doubtful;

    public void Bound(bool byNumber)
    {
        _byNumber += byNumber ? 1 : 0;
        _byOther += byNumber ? 0 : 1;
    }

    public void Doubt(PendingRow row, IEnumerable<long> ids)
    {
        if (!_doubtful.TryGetValue(row, out var known))
        {
            _doubtful[row] = known = [];
        }

        known.AddRange(ids);
    }

    /// <summary>The sum, once nothing more is bound and before the lists are settled.</summary>
    /// <param name="comparison">The entity.</param>
    /// <param name="likenesses">For rows that are like some of ours by name, birth date and mother: how many rows, on either side, share that.</param>
    /// <param name="bound">Our ids that rows were bound to.</param>
    public Rebinding Sum(EntityComparison comparison, IReadOnlyDictionary<PendingRow, int> likenesses, IReadOnlySet<long> bound)
    {
        var open = comparison.Fresh.Where(row => row.Id == 0).ToList();
        var ambiguous = open.LongCount(row => _doubtful.ContainsKey(row) || likenesses.GetValueOrDefault(row) > 1);
        var byName = open.LongCount(row => !_doubtful.ContainsKey(row) && likenesses.GetValueOrDefault(row) == 1);
        // Rows of a first edition went straight into the store; all of them are new.
        var all = comparison is { StoredBefore: 0, UnknownSourceKeys: 0 } ? comparison.Sum.Rows : open.Count;
        return new Rebinding(
            _byNumber, _byOther, comparison.Fresh.Count - open.Count - _byNumber - _byOther, byName, ambiguous, all - byName - ambiguous,
            comparison.Vanished.LongCount(row => !bound.Contains(row.Id)));
    }
}
