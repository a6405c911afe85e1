using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Identity;

/// <summary>Binds rows under unknown source keys to what we had, entity by entity, so that ids survive whatever OpenSID does to its own.</summary>
internal sealed class IdentityBinder(IReadOnlyDictionary<string, EntityComparison> comparisons, IEditionSession session, IStoreKeys keys)
{
    /// <summary>Candidates that a person is shown for one row; whoever has more namesakes than this needs another proof than a list.</summary>
    private const int MostCandidates = 5;

    private readonly List<IdentityReview> _reviews = [];
    private readonly Dictionary<string, Rebinding> _rebinding = new(StringComparer.Ordinal);

    /// <summary>What references mean after binding.</summary>
    public ReferenceResolver References { get; } = new(comparisons);

    /// <summary>Likely matches that only a person may decide.</summary>
    public IReadOnlyList<IdentityReview> Reviews => _reviews;

    /// <summary>How the rows of every entity were recognised.</summary>
    public IReadOnlyDictionary<string, Rebinding> Rebinding => _rebinding;

    public async Task BindAsync(CancellationToken cancellationToken)
    {
        var restoring = new TombstoneBinder(session, keys);
        foreach (var rule in IdentityRules.InOrder)
        {
            var comparison = comparisons[rule.Entity.Name];
            comparison.Unbind(row => row.Old is not null && rule.IsReused(row, References));
            if (rule.FollowsKey)
            {
                KeyPermutation.Unbind(rule, comparison, References);
            }

            if (rule.Entity == Entities.Residents)
            {
                await TakeOverAsync(comparison, cancellationToken);
            }

            var bound = new HashSet<long>();
            var tally = new RebindingTally();
            foreach (var key in rule.NaturalKeys)
            {
                BindByKey(rule, comparison, key, bound, tally);
            }

            Dictionary<PendingRow, int> likenesses = [];
            if (rule.Entity == Entities.Residents)
            {
                await restoring.RestoreAsync(comparison, "nik", BlindIndexPurposes.Nik, tally, cancellationToken);
                likenesses = SuggestReviews(comparison, bound, tally);
            }
            else if (rule.Entity == Entities.Families)
            {
                await restoring.RestoreAsync(comparison, "familyCardNumber", BlindIndexPurposes.FamilyCard, tally, cancellationToken);
            }

            if (rule.Returns is { } returns)
            {
                await new OwnedTombstoneBinder(session, References).RestoreAsync(returns, comparison, cancellationToken);
            }

            _rebinding[rule.Entity.Name] = tally.Sum(comparison, likenesses, bound);
            foreach (var row in comparison.Fresh)
            {
                References.Set(rule.Entity, row.Record.SourceKey, row.Id);
            }

            comparison.Settle(bound);
        }
    }

    /// <summary>A person's word comes before every other key.</summary>
    private async Task TakeOverAsync(EntityComparison residents, CancellationToken cancellationToken)
    {
        var decisions = await session.LoadDecisionsAsync(cancellationToken);
        if (decisions.Count == 0)
        {
            return;
        }

        var taken = new Dictionary<long, PendingRow>();
        foreach (var row in residents.Fresh.Where(row => row.Id == 0))
        {
            if (decisions.TryGetValue(row.Record.SourceKey, out var id) && taken.TryAdd(id, row))
            {
                row.Bind(id, old: null, ChangeKind.Restored);
            }
        }

        await foreach (var old in session.LoadRecordsAsync(residents.Entity, taken.Keys, cancellationToken))
        {
            taken[old.Id].Old = old.Record;
        }
    }

    private void BindByKey(IdentityRule rule, EntityComparison comparison, NaturalKey key, HashSet<long> bound, RebindingTally tally)
    {
        var candidates = comparison.Vanished.Where(row => !bound.Contains(row.Id)).ToList();
        var open = comparison.Fresh.Where(row => row.Id == 0).ToList();
        if (candidates.Count == 0 || open.Count == 0)
        {
            return;
        }

        var vanished = candidates.Select(row => (Row: row, Key: key.Of(row.Old, References.Before))).Where(pair => pair.Key is not null)
            .ToLookup(pair => pair.Key!, pair => pair.Row, StringComparer.Ordinal);
        var fresh = open.Select(row => (Row: row, Key: key.Of(row.Record, References.Now))).Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!, pair => pair.Row, StringComparer.Ordinal);
        foreach (var group in fresh)
        {
            var rows = group.ToList();
            var matches = vanished[group.Key].ToList();
            if (rule.MustBeUnique && (rows.Count > 1 || matches.Count > 1))
            {
                if (matches.Count > 0)
                {
                    rows.ForEach(row => tally.Doubt(row, matches.Take(MostCandidates).Select(match => match.Id)));
                }

                continue;
            }

            foreach (var (row, match) in rows.Zip(matches))
            {
                row.Bind(match.Id, match.Old, ChangeKind.Rebound);
                bound.Add(match.Id);
                tally.Bound(key.IsNumber);
            }
        }
    }

    /// <summary>Asks about rows that are like some of ours, else about those whose number fits several. Returns how many rows, on either side, share each likeness.</summary>
    private Dictionary<PendingRow, int> SuggestReviews(EntityComparison residents, HashSet<long> bound, RebindingTally tally)
    {
        var vanished = residents.Vanished.Where(row => !bound.Contains(row.Id))
            .Select(row => (row.Id, Key: PersonMatch.Likeness(row.Old))).Where(pair => pair.Key is not null)
            .ToLookup(pair => pair.Key!, pair => pair.Id, StringComparer.Ordinal);
        var likenesses = new Dictionary<PendingRow, int>();
        foreach (var group in residents.Fresh.Where(row => row.Id == 0).ToLookup(row => PersonMatch.Likeness(row.Record), StringComparer.Ordinal))
        {
            var alike = group.Key is null ? [] : vanished[group.Key].ToList();
            foreach (var row in group)
            {
                if (alike.Count > 0)
                {
                    likenesses[row] = Math.Max(alike.Count, group.Count());
                    Ask(residents, row, alike, "name-birth-mother");
                }
                else if (tally.Doubtful.TryGetValue(row, out var candidates))
                {
                    Ask(residents, row, candidates, "nik-shared");
                }
            }
        }

        return likenesses;
    }

    private void Ask(EntityComparison residents, PendingRow row, IEnumerable<long> removed, string reason) =>
        _reviews.AddRange(removed.Take(MostCandidates).Select(id => new IdentityReview(residents.Entity.Name, id, row.Record.SourceKey, reason)));
}
