using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Identity;

/// <summary>
/// Gives rows that come back the id they had: an exact real number binds to the one tombstone that bears it. Where several do, because somebody left more than once, it is the one removed
/// last of those whose name or birth date agrees; when that is none, or more than one, a person is asked. Families have neither, and take the one removed last.
/// </summary>
internal sealed class TombstoneBinder(IEditionSession session, IStoreKeys keys)
{
    /// <param name="comparison">Residents or families.</param>
    /// <param name="field">Their number.</param>
    /// <param name="purpose">What its blind index is made for.</param>
    /// <param name="tally">Counts, and keeps who fits several.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task RestoreAsync(EntityComparison comparison, string field, string purpose, RebindingTally tally, CancellationToken cancellationToken)
    {
        var number = comparison.Entity[field];
        var open = comparison.Fresh
            .Where(row => row.Id == 0 && !tally.Doubtful.ContainsKey(row) && Nik.IsReal(row.Record.Text(number)))
            .ToLookup(row => Convert.ToHexString(keys.ComputeBlindIndex(purpose, row.Record.Text(number)!)), StringComparer.Ordinal);
        if (open.Count == 0)
        {
            return;
        }

        var tombstones = await session.FindTombstonesAsync(comparison.Entity, open.Select(group => Convert.FromHexString(group.Key)).ToList(), cancellationToken);
        List<(PendingRow Row, IReadOnlyList<Tombstone> Candidates)> returning = [];
        foreach (var group in open.Where(group => tombstones.ContainsKey(group.Key)))
        {
            if (group.Count() == 1)
            {
                returning.Add((group.Single(), tombstones[group.Key]));
            }
            else
            {
                Doubt(group, tombstones[group.Key], tally);
            }
        }

        // What a tombstone held says who it was and which fields differ now, and stands in for columns that this source does not have.
        var held = await session.LoadRecordsAsync(comparison.Entity, [.. returning.SelectMany(pair => pair.Candidates).Select(one => one.Id)], cancellationToken)
            .ToDictionaryAsync(old => old.Id, old => old.Record, cancellationToken: cancellationToken);
        foreach (var (row, candidates) in returning)
        {
            if (Choose(row.Record, candidates, held) is { } chosen)
            {
                row.Bind(chosen, held[chosen], ChangeKind.Restored);
            }
            else
            {
                Doubt([row], candidates, tally);
            }
        }
    }

    private static void Doubt(IEnumerable<PendingRow> rows, IReadOnlyList<Tombstone> tombstones, RebindingTally tally)
    {
        foreach (var row in rows)
        {
            tally.Doubt(row, tombstones.Select(one => one.Id));
        }
    }

    /// <summary>Our id of the tombstone that comes back, or null when only a person can tell.</summary>
    private static long? Choose(EntityRecord row, IReadOnlyList<Tombstone> tombstones, Dictionary<long, EntityRecord> held)
    {
        if (tombstones.Count == 1)
        {
            return tombstones[0].Id;
        }

        var agreeing = tombstones.Where(one => row.Definition != Entities.Residents || PersonMatch.Agree(held[one.Id], row)).ToList();
        var last = agreeing.Where(one => one.RemovedEdition == agreeing[0].RemovedEdition).ToList();
        return last.Count == 1 ? last[0].Id : null;
    }
}
