using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Identity;

/// <summary>Binds rows under unknown source keys to what we had, entity by entity, so that ids survive whatever OpenSID does to its own.</summary>
internal sealed class IdentityBinder(IReadOnlyDictionary<string, EntityComparison> comparisons, IEditionSession session, IStoreKeys keys)
{
    private readonly List<IdentityReview> _reviews = [];

    /// <summary>What references mean after binding.</summary>
    public ReferenceResolver References { get; } = new(comparisons);

    /// <summary>Likely matches that only a person may decide.</summary>
    public IReadOnlyList<IdentityReview> Reviews => _reviews;

    public async Task BindAsync(CancellationToken cancellationToken)
    {
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
            foreach (var key in rule.NaturalKeys)
            {
                BindByKey(rule, comparison, key, bound);
            }

            if (rule.Entity == Entities.Residents)
            {
                await RestoreAsync(comparison, "nik", BlindIndexPurposes.Nik, cancellationToken);
                SuggestReviews(comparison, bound);
            }
            else if (rule.Entity == Entities.Families)
            {
                await RestoreAsync(comparison, "familyCardNumber", BlindIndexPurposes.FamilyCard, cancellationToken);
            }

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

    private void BindByKey(
        IdentityRule rule, EntityComparison comparison, Func<EntityRecord, Func<string, string?, long?>, string?> key, HashSet<long> bound)
    {
        var candidates = comparison.Vanished.Where(row => !bound.Contains(row.Id)).ToList();
        var open = comparison.Fresh.Where(row => row.Id == 0).ToList();
        if (candidates.Count == 0 || open.Count == 0)
        {
            return;
        }

        var vanished = candidates.Select(row => (Row: row, Key: key(row.Old, References.Before))).Where(pair => pair.Key is not null)
            .ToLookup(pair => pair.Key!, pair => pair.Row, StringComparer.Ordinal);
        var fresh = open.Select(row => (Row: row, Key: key(row.Record, References.Now))).Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!, pair => pair.Row, StringComparer.Ordinal);
        foreach (var group in fresh)
        {
            var rows = group.ToList();
            var matches = vanished[group.Key].ToList();
            if (rule.MustBeUnique && (rows.Count > 1 || matches.Count > 1))
            {
                continue;
            }

            foreach (var (row, match) in rows.Zip(matches))
            {
                row.Bind(match.Id, match.Old, ChangeKind.Rebound);
                bound.Add(match.Id);
            }
        }
    }

    private async Task RestoreAsync(EntityComparison comparison, string field, string purpose, CancellationToken cancellationToken)
    {
        var definition = comparison.Entity[field];
        var open = comparison.Fresh
            .Where(row => row.Id == 0 && row.Record.Text(definition) is { } number && Domain.Residents.Nik.IsReal(number))
            .ToLookup(row => Convert.ToHexString(keys.ComputeBlindIndex(purpose, row.Record.Text(definition)!)), StringComparer.Ordinal);
        if (open.Count == 0)
        {
            return;
        }

        var tombstones = await session.FindTombstonesAsync(
            comparison.Entity, open.Select(group => Convert.FromHexString(group.Key)).ToList(), cancellationToken);
        var restored = new Dictionary<long, PendingRow>();
        foreach (var group in open)
        {
            if (group.Count() == 1 && tombstones.TryGetValue(group.Key, out var id))
            {
                group.First().Bind(id, old: null, ChangeKind.Restored);
                restored[id] = group.First();
            }
        }

        // What the tombstone held says which fields differ now, and stands in for columns that this source does not have.
        await foreach (var old in session.LoadRecordsAsync(comparison.Entity, restored.Keys, cancellationToken))
        {
            restored[old.Id].Old = old.Record;
        }
    }

    private void SuggestReviews(EntityComparison residents, HashSet<long> bound)
    {
        var vanished = residents.Vanished.Where(row => !bound.Contains(row.Id))
            .Select(row => (row.Id, Key: PersonMatch.Likeness(row.Old))).Where(pair => pair.Key is not null)
            .ToLookup(pair => pair.Key!, pair => pair.Id, StringComparer.Ordinal);
        foreach (var row in residents.Fresh.Where(row => row.Id == 0))
        {
            if (PersonMatch.Likeness(row.Record) is { } likeness)
            {
                _reviews.AddRange(vanished[likeness].Select(id => new IdentityReview(residents.Entity.Name, id, row.Record.SourceKey, "name-birth-mother")));
            }
        }
    }
}
