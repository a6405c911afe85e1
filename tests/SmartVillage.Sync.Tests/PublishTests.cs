using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests;

public class PublishTests
{
    [Fact]
    public async Task First_run_publishes_everything_and_the_next_finds_nothing()
    {
        var workshop = new Workshop().WithFamilies(30);

        var first = await workshop.SyncAsync();
        var second = await workshop.SyncAsync();

        Assert.Equal(RunOutcome.Published, first.Outcome);
        Assert.Equal(120, first.Stored["residents"]);
        Assert.Equal(120, first.Changes["residents"].Added);
        Assert.Equal(RunOutcome.Unchanged, second.Outcome);
        Assert.Equal(1, second.Edition);
        Assert.Equal(0, second.Changes.Values.Sum(c => c.Total));
    }

    [Fact]
    public async Task An_edit_is_published_with_the_names_of_its_fields()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        workshop.Edit(Entities.Residents, 5, ("occupation", "9"), ("phone", null));

        var report = await workshop.SyncAsync();

        Assert.Equal(new EntityChanges(0, 1, 0, 0, 0, 0), report.Changes["residents"]);
        Assert.Equal("9", workshop.Store.Live(1, Entities.Residents).Single(row => row.SourceKey == 5).Record.Text(Entities.Residents["occupation"]));
    }

    [Fact]
    public async Task A_row_that_vanished_becomes_a_tombstone_with_a_reason()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        workshop.Delete(Entities.Residents, row => row.SourceKey == 7);

        var report = await workshop.SyncAsync();

        Assert.Equal(1, report.Changes["residents"].Removed);
        Assert.Equal("erased", workshop.Store.All(1, Entities.Residents).Single(row => row.SourceKey is null).RemovedReason);
    }

    [Fact]
    public async Task Members_that_go_with_their_head_are_told_apart_from_the_head()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var ids = workshop.IdsOf(Entities.Residents);
        workshop.Delete(Entities.Families, row => row.SourceKey == 2);
        workshop.Delete(Entities.Residents, row => row.Number(Entities.Residents["family"]) == 2);

        await workshop.SyncAsync();

        Assert.Equal(
            [(ids[5], "erased"), (ids[6], "erased-with-head"), (ids[7], "erased-with-head"), (ids[8], "erased-with-head")],
            workshop.Store.All(1, Entities.Residents).Where(row => row.SourceKey is null).Select(row => (row.Id, row.RemovedReason!)));
        Assert.Equal("erased-with-head", workshop.Store.All(1, Entities.Families).Single(row => row.SourceKey is null).RemovedReason);
    }

    [Fact]
    public async Task A_nik_that_moved_to_another_row_before_its_row_went_is_a_merge()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("nik", null));
        await workshop.SyncAsync();
        var (nik, id) = (workshop.Find(Entities.Residents, 8).Text(Entities.Residents["nik"]), workshop.IdsOf(Entities.Residents)[8]);
        workshop.Edit(Entities.Residents, 7, ("nik", nik));
        workshop.Delete(Entities.Residents, row => row.SourceKey == 8);

        await workshop.SyncAsync();

        Assert.Equal("merged", workshop.Store.All(1, Entities.Residents).Single(row => row.Id == id).RemovedReason);
    }

    [Fact]
    public async Task A_family_that_vanished_whole_is_always_reported()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var family = workshop.IdsOf(Entities.Families)[2];
        workshop.Delete(Entities.Families, row => row.SourceKey == 2);
        workshop.Delete(Entities.Residents, row => row.Number(Entities.Residents["family"]) == 2);

        var report = await workshop.SyncAsync();

        Assert.Equal([family], report.VanishedFamilies);
        Assert.Equal(RunOutcome.Published, report.Outcome);
    }

    [Fact]
    public async Task Quarantined_rows_add_up_with_stored_ones()
    {
        var workshop = new Workshop().WithFamilies(3);
        workshop.Source.Quarantined.Add(new QuarantinedRow(Entities.Residents, string.Empty, "no-key", A.Resident(0, 1, 1)));

        var report = await workshop.SyncAsync();

        Assert.Equal(13, report.Read["residents"]);
        Assert.Equal(12, report.Stored["residents"]);
        Assert.Equal(1, report.Quarantined["residents"]);
    }

    [Fact]
    public async Task A_new_quarantined_row_alone_makes_an_edition()
    {
        var workshop = new Workshop().WithFamilies(3);
        await workshop.SyncAsync();
        workshop.Source.Quarantined.Add(new QuarantinedRow(Entities.Residents, string.Empty, "no-key", A.Resident(0, 1, 1)));

        Assert.Equal(RunOutcome.Published, (await workshop.SyncAsync()).Outcome);
        Assert.Equal(RunOutcome.Unchanged, (await workshop.SyncAsync()).Outcome);
    }

    [Fact]
    public async Task Statistics_are_refreshed_on_the_first_run_of_a_day()
    {
        var workshop = new Workshop().WithFamilies(3);
        await workshop.SyncAsync();
        await workshop.SyncAsync();
        workshop.Time.Advance(TimeSpan.FromDays(1));
        await workshop.SyncAsync();

        Assert.Null(workshop.Store.Confirmed[0].Statistics);
        Assert.Equal(new DateOnly(2026, 3, 3), workshop.Store.Confirmed[1].Statistics?.ReferenceDate);
    }

    [Fact]
    public async Task Receipts_prove_every_rt()
    {
        var workshop = new Workshop().WithFamilies(20);

        await workshop.SyncAsync();

        var receipt = workshop.Store.Published[0].Receipt;
        Assert.Equal(new Dictionary<string, long> { ["-/001/001"] = 40, ["-/001/002"] = 40 }, receipt.Areas.ToDictionary(a => a.Key, a => a.Value.Residents));
        Assert.All(receipt.Entities.Values, entity => Assert.Equal(entity.Read, entity.Stored + entity.Quarantined));
    }
}
