using LinqToDB;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>Reading editions, changes, receipts and statistics.</summary>
public sealed partial class PopulationReader
{
    /// <summary>Editions, newest first.</summary>
    public IReadOnlyList<EditionInfo> ListEditions(long villageId, long? before, int take)
    {
        var rows = Db.GetTable<EditionRow>().Where(e => e.VillageId == villageId);
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

        return Guard(() => Db.GetTable<EditionRow>().Count(e => e.VillageId == village.Id && e.Edition > edition)) == village.Edition - edition;
    }

    /// <summary>Changes after an edition, in order of edition, entity and id, from behind the given place.</summary>
    public IReadOnlyList<ChangeInfo> ListChanges(long villageId, long sinceEdition, ChangeInfo? after, int take)
    {
        var rows = Db.GetTable<ChangeRow>().Where(c => c.VillageId == villageId && c.Edition > sinceEdition);
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
        ToReceipt(Guard(() => Db.GetTable<ReceiptRow>().Where(r => r.VillageId == villageId && r.Edition == edition).OrderBy(r => r.Id).FirstOrDefault()));

    /// <summary>The receipt of a run.</summary>
    public ReceiptInfo? FindReceipt(Guid runId)
    {
        var text = runId.ToString();
        return ToReceipt(Guard(() => Db.GetTable<ReceiptRow>().FirstOrDefault(r => r.RunId == text)));
    }

    /// <summary>What everybody may see, or null before the first edition.</summary>
    public IVillageStatistics? OpenPublicStatistics(VillageInfo village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var head = _texts.PublicStatistics(Epoch, village, () => Guard(() => Db.GetTable<PublicStatisticsRow>().FirstOrDefault(s => s.VillageId == village.Id)));
        return head is null ? null
            : head.Plain is { } plain ? new PlainStatistics(plain.Tables, plain.NotReadTopics)
            : new PackedStatistics(head.Texts, head.NotReadTopics, (level, area) => PublicAreas(village.Id, level, area));
    }

    /// <summary>Exact counts as of a time, or null before the first edition.</summary>
    public IVillageStatistics? OpenExactStatistics(VillageInfo village, DateTimeOffset asOf) => ReadExactStatistics(village) switch
    {
        null => null,
        { Counts: { } counts } snapshot => new ExactStatistics(counts, snapshot, village.Edition, asOf),
        var plain => new PlainStatistics(plain.Tables.Select(table => new PublicTable(table, village.Edition, asOf, plain.ReferenceDate)), plain.NotReadTopics),
    };

    /// <summary>Exact counts, or null before the first edition.</summary>
    public StatisticsSnapshot? ReadExactStatistics(VillageInfo village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var row = Guard(() => Db.GetTable<StatisticsRow>().FirstOrDefault(s => s.VillageId == village.Id));
        return row is null ? null : _texts.ExactStatistics(village.Id, row.Block);
    }

    private PublicAreaRow[] PublicAreas(long villageId, AreaLevel? level, string? area)
    {
        var rows = Db.GetTable<PublicAreaRow>().Where(row => row.VillageId == villageId);
        rows = level is { } only ? rows.Where(row => row.Level == (long)only) : rows;
        if (area is not null)
        {
            // Below an area lies what begins with its path and a slash, and a zero is the character after a slash.
            var (from, before) = (area + "/", area + "0");
            rows = rows.Where(row => row.Area == area || (SqlText.IsFrom(row.Area, from) && SqlText.IsBefore(row.Area, before)));
        }

        return Guard(() => rows.OrderBy(row => row.Level).ThenBy(row => row.Area).ToArray());
    }

    private static ReceiptInfo? ToReceipt(ReceiptRow? row) => row is null
        ? null
        : new ReceiptInfo(
            row.Id, Guid.Parse(row.RunId), row.Edition, row.Outcome, At(row.RecordedAt)!.Value, row.Json, row.PreviousHash, row.Hash, row.Signature);
}
