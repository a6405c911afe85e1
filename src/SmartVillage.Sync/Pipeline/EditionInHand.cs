using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>Rows of one entity as the edition in hand will hold them, once everything is bound: those of the edition before, corrected by what the run found different.</summary>
internal static class EditionInHand
{
    private const int RowsAtATime = 1000;

    /// <summary>Streams them in the order of source keys, as a source does.</summary>
    public static async IAsyncEnumerable<(EntityRecord Record, Fingerprint Fingerprint)> ReadAsync(
        IEditionSession session, EntityComparison comparison, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = comparison.Changed.Concat(comparison.Fresh).ToDictionary(row => row.Record.SourceKey);
        var gone = comparison.Changed.Select(row => row.Id).Concat(comparison.Vanished.Select(row => row.Id)).ToHashSet();
        var stored = (await session.LoadKeysAsync(comparison.Entity, cancellationToken)).Rows.Where(row => !gone.Contains(row.Id));
        var rows = stored.Select(row => (row.SourceKey, row.Id, row.Fingerprint)).Concat(now.Select(row => (SourceKey: row.Key, Id: 0L, row.Value.Fingerprint))).OrderBy(row => row.SourceKey);
        foreach (var some in rows.Chunk(RowsAtATime))
        {
            var kept = new Dictionary<long, EntityRecord>();
            await foreach (var row in session.LoadRecordsAsync(comparison.Entity, [.. some.Select(row => row.Id).Where(id => id != 0)], cancellationToken))
            {
                kept[row.Id] = row.Record;
            }

            foreach (var (key, id, fingerprint) in some)
            {
                yield return (id == 0 ? now[key].Record : kept[id], fingerprint);
            }
        }
    }
}
