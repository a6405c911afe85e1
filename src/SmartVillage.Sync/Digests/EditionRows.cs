using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>Rows of the edition before and of the one in hand, looked up in the store and corrected by what a run found different.</summary>
internal sealed class EditionRows(IEditionSession session, IReadOnlyDictionary<string, EntityComparison>? comparisons)
{
    private readonly Dictionary<string, (Dictionary<long, EntityRecord> Old, Dictionary<long, EntityRecord> New)> _changes = Entities.All.ToDictionary(
        entity => entity.Name,
        entity => comparisons is null ? ([], []) : (ByKey(comparisons[entity.Name].OldRows()), ByKey(comparisons[entity.Name].NewRows())),
        StringComparer.Ordinal);

    /// <summary>Whether a run found any difference in an entity.</summary>
    public bool AnyChange(EntityDefinition entity) => _changes[entity.Name] is { Old.Count: > 0 } or { New.Count: > 0 };

    /// <summary>Rows that differ or are gone, as they were, and rows that differ or are new, as they are.</summary>
    public IEnumerable<EntityRecord> Changed(EntityDefinition entity) => _changes[entity.Name].Old.Values.Concat(_changes[entity.Name].New.Values);

    /// <summary>All rows of a small entity.</summary>
    public Task<RowPairs> AllAsync(EntityDefinition entity, CancellationToken cancellationToken) =>
        PairAsync(entity, session.LoadAllAsync(entity, cancellationToken), _ => true, cancellationToken);

    /// <summary>
    /// All rows of both editions whose number the store cannot look up, see <see cref="IEditionSession.FindIrregularAsync"/>, one after the other and some of them twice, and all rows that
    /// differ; for who keeps little of each.
    /// </summary>
    public async IAsyncEnumerable<EntityRecord> StreamIrregularAsync(
        EntityDefinition entity, FieldDefinition field, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in Changed(entity))
        {
            yield return row;
        }

        await foreach (var row in session.FindIrregularAsync(entity, field, cancellationToken))
        {
            if (!_changes[entity.Name].Old.ContainsKey(row.Record.SourceKey))
            {
                yield return row.Record;
            }
        }
    }

    /// <summary>Rows with one of some values in a field, in upper or lower case.</summary>
    public Task<RowPairs> FindAsync(EntityDefinition entity, FieldDefinition field, IReadOnlyCollection<string> values, CancellationToken cancellationToken)
    {
        var wanted = values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return wanted.Count == 0
            ? Task.FromResult(new RowPairs([], []))
            : PairAsync(entity, session.FindRecordsAsync(entity, field, wanted, cancellationToken), row => row.Text(field) is { } value && wanted.Contains(value), cancellationToken);
    }

    /// <summary>Rows by source key.</summary>
    public async Task<RowPairs> FindAsync(EntityDefinition entity, IReadOnlyCollection<long> sourceKeys, CancellationToken cancellationToken)
    {
        var wanted = sourceKeys.ToHashSet();
        if (wanted.Count == 0)
        {
            return new RowPairs([], []);
        }

        // What differs is in hand already.
        var (old, now) = _changes[entity.Name];
        List<long> stored = [.. wanted.Where(key => !old.ContainsKey(key) && !now.ContainsKey(key))];
        return await PairAsync(entity, session.FindKeysAsync(entity, stored, cancellationToken), row => wanted.Contains(row.SourceKey), cancellationToken);
    }

    private static Dictionary<long, EntityRecord> ByKey(IEnumerable<EntityRecord> rows) => rows.ToDictionary(row => row.SourceKey);

    private async Task<RowPairs> PairAsync(
        EntityDefinition entity, IAsyncEnumerable<StoredRecord> stored, Func<EntityRecord, bool> isWanted, CancellationToken cancellationToken)
    {
        var (old, now) = _changes[entity.Name];
        var pairs = new RowPairs([.. old.Values.Where(isWanted)], [.. now.Values.Where(isWanted)]);
        await foreach (var row in stored.WithCancellation(cancellationToken))
        {
            // What differs was taken from the comparison; the store says the same of it.
            if (isWanted(row.Record) && !old.ContainsKey(row.Record.SourceKey))
            {
                pairs.Old.Add(row.Record);
                pairs.New.Add(row.Record);
            }
        }

        return pairs;
    }
}

/// <summary>Rows as they were, and rows as they are.</summary>
internal sealed record RowPairs(List<EntityRecord> Old, List<EntityRecord> New)
{
    public IEnumerable<EntityRecord> Both => Old.Concat(New);
}
