using LinqToDB;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>Reading editions, changes, receipts and statistics.</summary>
public sealed partial class PopulationReader
{
    /// <summary>Editions, newest first.</summary>
    public IReadOnlyList<EditionInfo> ListEditions(long villageId, long? before, int take)
    {
        var rows = _db.GetTable<EditionRow>().Where(e => e.VillageId == villageId);
        rows = before is { } edition ? rows.Where(e => e.Edition < edition) : rows;
        return Guard(() => rows.OrderByDescending(e => e.Edition).Take(take).AsEnumerable()
            .Select(e => new EditionInfo(e.Edition, Guid.Parse(e.RunId), At(e.SnapshotAt)!.Value, At(e.PublishedAt)!.Value))
            .ToArray());
    }

    /// <summary>Whether every edition after this one still has its change list. The first edition has none: everything was new.</summary>
    public bool HasChangesSince(VillageInfo village, long edition)
    {
        ArgumentNullException.ThrowIfNull(village);
        if (edition < 1 || edition > village.Edition)
        {
            return false;
        }

        return Guard(() => _db.GetTable<EditionRow>().Count(e => e.VillageId == village.Id && e.Edition > edition)) == village.Edition - edition;
    }

    /// <summary>Changes after an edition, in order of edition, entity and id, from behind the given place.</summary>
    public IReadOnlyList<ChangeInfo> ListChanges(long villageId, long sinceEdition, ChangeInfo? after, int take)
    {
        var rows = _db.GetTable<ChangeRow>().Where(c => c.VillageId == villageId && c.Edition > sinceEdition);
        if (after is not null)
        {
            var (edition, entity, rowId) = (after.Edition, after.Entity, after.RowId);
            rows = rows.Where(c => c.Edition > edition
                || (c.Edition == edition && (SqlText.IsAfter(c.Entity, entity) || (c.Entity == entity && c.RowId > rowId))));
        }

        return Guard(() => rows.OrderBy(c => c.Edition).ThenBy(c => c.Entity).ThenBy(c => c.RowId).Take(take).AsEnumerable()
            .Select(c => new ChangeInfo(c.Edition, c.Entity, c.RowId, c.Kind, c.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries)))
            .ToArray());
    }

    /// <summary>The receipt that published an edition.</summary>
    public ReceiptInfo? FindReceipt(long villageId, long edition) =>
        ToReceipt(Guard(() => _db.GetTable<ReceiptRow>().Where(r => r.VillageId == villageId && r.Edition == edition).OrderBy(r => r.Id).FirstOrDefault()));

    /// <summary>The receipt of a run.</summary>
    public ReceiptInfo? FindReceipt(Guid runId)
    {
        var text = runId.ToString();
        return ToReceipt(Guard(() => _db.GetTable<ReceiptRow>().FirstOrDefault(r => r.RunId == text)));
    }

    /// <summary>What everybody may see, or null before the first edition.</summary>
    public PublicStatistics? ReadPublicStatistics(VillageInfo village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return _texts.PublicStatistics(Epoch, village, () => Guard(() =>
            _db.GetTable<PublicStatisticsRow>().Where(s => s.VillageId == village.Id).Select(s => s.Json).FirstOrDefault()));
    }

    /// <summary>Exact counts, or null before the first edition.</summary>
    public StatisticsSnapshot? ReadExactStatistics(VillageInfo village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var row = Guard(() => _db.GetTable<StatisticsRow>().FirstOrDefault(s => s.VillageId == village.Id));
        return row is null ? null : _texts.ExactStatistics(village.Id, row.Block);
    }

    private static ReceiptInfo? ToReceipt(ReceiptRow? row) => row is null
        ? null
        : new ReceiptInfo(
            row.Id, Guid.Parse(row.RunId), row.Edition, row.Outcome, At(row.RecordedAt)!.Value, row.Json, row.PreviousHash, row.Hash, row.Signature);
}
