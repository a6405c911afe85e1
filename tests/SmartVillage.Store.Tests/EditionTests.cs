using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class EditionTests
{
    private static readonly EntityDefinition[] Everything = [Entities.Areas, Entities.Families, Entities.Residents, Entities.ResidentEvents];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_run_publishes_every_row_and_the_next_confirms_it()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(30);

        var first = await bench.SyncAsync();
        var second = await bench.SyncAsync();

        Assert.Null(first.Error);
        Assert.Equal((RunOutcome.Published, 1L), (first.Outcome, first.Edition));
        Assert.Equal((RunOutcome.Unchanged, 1L), (second.Outcome, second.Edition));
        Assert.Equal(120, bench.Rows(Entities.Residents).Count);
        var village = bench.Read(reader => reader.FindVillage("18.72.04.1002"))!;
        Assert.Equal(bench.Time.GetUtcNow(), village.ConfirmedAt);
        Assert.Equal(
            bench.Source.Find(Entities.Residents, 5).Text(Entities.Residents["name"]),
            bench.Read(reader => reader.Find(Entities.Residents, village.Id, bench.IdsOf(Entities.Residents)[5]))!.Record.Text(Entities.Residents["name"]));
    }

    [Fact]
    public async Task The_next_edition_holds_edits_additions_and_removals_and_lists_them_without_values()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(5);
        await bench.SyncAsync();
        var ids = bench.IdsOf(Entities.Residents);
        bench.Source.Edit(Entities.Residents, 5, ("nik", A.Number(4321)), ("phone", "081200009999"));
        bench.Source.Delete(Entities.Residents, row => row.SourceKey == 7);
        bench.Source.Tables["residents"].Add(A.Resident(900, family: 1, area: 1));

        var report = await bench.SyncAsync();

        Assert.Null(report.Error);
        Assert.Equal((RunOutcome.Published, 2L), (report.Outcome, report.Edition));
        var changes = bench.Read(reader => reader.ListChanges(1, 1, null, 100));
        Assert.Equal(
            [(ids[5], "changed", "nik,phone"), (ids[7], "removed", ""), (bench.IdsOf(Entities.Residents)[900], "added", "")],
            changes.Select(c => (c.RowId, c.Kind, string.Join(',', c.Fields))));
        Assert.All(changes, change => Assert.Equal(("residents", 2L), (change.Entity, change.Edition)));
    }

    [Fact]
    public async Task A_removed_row_becomes_a_tombstone_that_nobody_reads_and_comes_back_under_its_id()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(5);
        await bench.SyncAsync();
        var (id, row) = (bench.IdsOf(Entities.Residents)[7], bench.Source.Find(Entities.Residents, 7));
        bench.Source.Delete(Entities.Residents, r => r.SourceKey == 7);
        await bench.SyncAsync();

        var tombstone = bench.Rows(Entities.Residents).Single(r => r.Id == id);
        Assert.Equal((null, "erased"), (tombstone.SourceKey, tombstone.RemovedReason));
        Assert.Null(bench.Read(reader => reader.Find(Entities.Residents, 1, id)));
        Assert.DoesNotContain(id, bench.Read(reader => reader.ListResidentIds(1, new ResidentFilter())));

        bench.Source.Tables["residents"].Add(A.Copy(row, 500, ("occupation", "3")));
        var report = await bench.SyncAsync();

        Assert.Null(report.Error);
        Assert.Equal(1, report.Changes["residents"].Restored);
        Assert.Equal(id, bench.IdsOf(Entities.Residents)[500]);
        Assert.Equal((500L, null), (bench.Rows(Entities.Residents).Single(r => r.Id == id) is var back ? (back.SourceKey, back.RemovedReason) : default));
        Assert.Contains(bench.Read(reader => reader.ListChanges(1, 2, null, 10)), c => c.RowId == id && c.Kind == "restored");
    }

    [Fact]
    public async Task Of_two_tombstones_with_one_nik_the_one_removed_last_comes_back()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(5);
        var row = bench.Source.Find(Entities.Residents, 7);
        bench.Source.Delete(Entities.Residents, r => r.SourceKey == 7);
        bench.Source.Tables["residents"].AddRange([A.Copy(row, 501), A.Copy(row, 502)]);
        await bench.SyncAsync();
        var ids = bench.IdsOf(Entities.Residents);
        foreach (var gone in new[] { 502, 501 })
        {
            bench.Source.Delete(Entities.Residents, r => r.SourceKey == gone);
            await bench.SyncAsync();
        }

        bench.Source.Tables["residents"].Add(A.Copy(row, 500));
        var report = await bench.SyncAsync();

        Assert.Equal(1, report.Changes["residents"].Restored);
        Assert.Equal(ids[501], bench.IdsOf(Entities.Residents)[500]);
        Assert.Null(bench.Rows(Entities.Residents).Single(r => r.Id == ids[502]).SourceKey);
    }

    [Fact]
    public async Task A_re_import_under_new_ids_keeps_ours_and_every_reference_leads_to_the_same_row()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(30);
        await bench.SyncAsync();
        var before = Links(bench);
        bench.Source.Renumber(key => key + 17, Everything);

        var stopped = await bench.SyncAsync();
        var report = await bench.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Contains(stopped.Gates, gate => gate.Code == "re-import");
        Assert.Null(report.Error);
        Assert.Equal((RunOutcome.Published, 2L), (report.Outcome, report.Edition));
        Assert.Equal(new EntityChanges(0, 0, 0, 0, 120, 0), report.Changes["residents"]);
        Assert.Equal(before, Links(bench));
        Assert.Equal(RunOutcome.Unchanged, (await bench.SyncAsync()).Outcome);
    }

    [Fact]
    public async Task A_missing_table_and_a_missing_column_leave_what_is_stored()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(5);
        bench.Source.Edit(Entities.Residents, 5, ("phone", "081200009999"));
        await bench.SyncAsync();
        bench.Source.MissingTables.Add("residentEvents");
        bench.Source.MissingFields.Add("residents.phone");
        bench.Source.Edit(Entities.Residents, 5, ("occupation", "7"));

        var report = await bench.SyncAsync();

        Assert.Null(report.Error);
        Assert.Equal(5, bench.Rows(Entities.ResidentEvents).Count(row => row.SourceKey is not null));
        var row = bench.Read(reader => reader.Find(Entities.Residents, 1, bench.IdsOf(Entities.Residents)[5]))!.Record;
        Assert.Equal(("081200009999", "7"), (row.Text(Entities.Residents["phone"]), row.Text(Entities.Residents["occupation"])));
    }

    [Fact]
    public async Task Rows_set_aside_are_kept_sealed_and_replaced_by_the_next_edition()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(5);
        bench.Source.Quarantined.Add(new QuarantinedRow(Entities.Residents, "7", "duplicate-key", A.Resident(7, 1, 1)));
        await bench.SyncAsync();

        Assert.Equal(1, (await bench.Store.CountQuarantinedAsync(1, Cancellation))["residents"]);

        bench.Source.Quarantined.Clear();
        var report = await bench.SyncAsync();

        Assert.Equal((RunOutcome.Published, 2L), (report.Outcome, report.Edition));
        Assert.Empty(await bench.Store.CountQuarantinedAsync(1, Cancellation));
    }

    [Fact]
    public async Task Every_run_leaves_a_signed_receipt_chained_to_the_one_before()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(5);
        var runs = new List<RunReport> { await bench.SyncAsync(), await bench.SyncAsync() };
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "2"));
        runs.Add(await bench.SyncAsync());

        var receipts = runs.ConvertAll(run => bench.Read(reader => reader.FindReceipt(run.RunId))!);

        Assert.Equal(["Published", "Unchanged", "Published"], receipts.Select(r => r.Outcome));
        Assert.Equal(receipts[0].Hash, receipts[1].PreviousHash);
        Assert.Null(bench.Receipts.FindBroken(1));
        Assert.Equal(runs[2].RunId, bench.Read(reader => reader.FindReceipt(1, 2))!.RunId);

        bench.Tamper(bench.Context.Population, "UPDATE receipts SET json = replace(json, '20', '21') WHERE id = 2");
        Assert.Equal(runs[1].RunId, bench.Receipts.FindBroken(1));

        bench.Tamper(bench.Context.Population, "DELETE FROM receipts WHERE id = 2");
        Assert.Equal(runs[2].RunId, bench.Receipts.FindBroken(1));

        bench.Tamper(bench.Context.Population, "DELETE FROM receipts WHERE id > 1");
        Assert.False(bench.Receipts.CoversVisibleEdition(1));
    }

    /// <summary>For every resident our ids of the family, its head and the area, and of the resident behind every event.</summary>
    private static List<(long, long?, long?, long?)> Links(Workbench bench) => bench.Read(reader =>
    {
        var residents = reader.ListResidents(1, new ResidentFilter(), new ResidentPage(null, 1000)).ToDictionary(r => r.Id, r => r.Record);
        long? Follow(EntityDefinition entity, long? key) => key is { } k && reader.FindIds(entity, 1, [k]).TryGetValue(k, out var id) ? id : null;
        var links = residents.Select(r => (r.Key, Follow(Entities.Families, r.Value.Number(Entities.Residents["family"])), Follow(Entities.Areas, r.Value.Number(Entities.Residents["area"])), (long?)null));
        var events = reader.ListResidentEvents(1, new EventFilter(null, null, null, null), null, 1000)
            .Select(e => (e.Id, Follow(Entities.Residents, e.Record.Number(Entities.ResidentEvents["resident"])), (long?)null, (long?)null));
        var families = reader.ListFamilies(1, null, null, null, 1000)
            .Select(f => (f.Id, Follow(Entities.Residents, f.Record.Number(Entities.Families["head"])), (long?)null, (long?)reader.ListResidents(1, new ResidentFilter { FamilyId = f.Id }, new ResidentPage(null, 100)).Count));
        return links.Concat(events).Concat(families).ToList();
    });
}
