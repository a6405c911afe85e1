using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests;

public class GateTests
{
    [Theory]
    [InlineData(10, RunOutcome.Published)]
    [InlineData(11, RunOutcome.AwaitingApproval)]
    public async Task Removals_up_to_the_limit_pass(int removed, RunOutcome expected)
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        workshop.Delete(Entities.Residents, row => row.SourceKey % 4 == 0 && row.SourceKey <= removed * 4);

        Assert.Equal(expected, (await workshop.SyncAsync()).Outcome);
    }

    [Theory]
    [InlineData(100, RunOutcome.Published)]
    [InlineData(101, RunOutcome.AwaitingApproval)]
    public async Task Changes_up_to_the_limit_pass(int changed, RunOutcome expected)
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        for (var key = 1; key <= changed; key++)
        {
            workshop.Edit(Entities.Residents, key, ("religion", "1"));
        }

        Assert.Equal(expected, (await workshop.SyncAsync()).Outcome);
    }

    [Theory]
    [InlineData(500, RunOutcome.Published)]
    [InlineData(501, RunOutcome.AwaitingApproval)]
    public async Task New_rows_up_to_the_limit_pass_after_the_first_edition(int added, RunOutcome expected)
    {
        // The first edition of 800 is not gated; fewer than half are new afterwards, so that this is no re-import.
        var workshop = new Workshop().WithFamilies(200);
        Assert.Equal(RunOutcome.Published, (await workshop.SyncAsync()).Outcome);
        workshop.Source.Tables["residents"].AddRange(Enumerable.Range(5000, added).Select(key => A.Resident(key, family: 1, area: 1)));

        var report = await workshop.SyncAsync();

        Assert.Equal(expected, report.Outcome);
        Assert.All(report.Gates, gate => Assert.Equal(("added", 501L, 500L), (gate.Code, gate.Count, gate.Limit)));
    }

    [Theory]
    [InlineData(0, 10, 100, 500)]
    [InlineData(200, 10, 100, 500)]
    [InlineData(600, 30, 120, 500)]
    [InlineData(1_000, 50, 200, 500)]
    [InlineData(10_000, 50, 2_000, 2_000)]
    public void Limits_grow_with_the_village_and_removals_stop_growing(long stored, long removed, long changed, long added)
    {
        var options = new Gates.GateOptions();

        Assert.Equal((removed, changed, added), (options.RemovedLimit(stored), options.ChangedLimit(stored), options.AddedLimit(stored)));
    }

    [Fact]
    public async Task Limits_are_configurable()
    {
        var workshop = new Workshop(new Gates.GateOptions { RemovedAlwaysAllowed = 2, RemovedShare = 0, ChangedAlwaysAllowed = 1, ChangedShare = 0 }).WithFamilies(30);
        await workshop.SyncAsync();
        workshop.Delete(Entities.Residents, row => row.SourceKey is 2 or 3 or 4);
        workshop.Edit(Entities.Residents, 6, ("religion", "1"));
        workshop.Edit(Entities.Residents, 7, ("religion", "1"));

        Assert.Equal(["removed", "changed"], (await workshop.SyncAsync()).Gates.Select(gate => gate.Code));
    }

    [Theory]
    [InlineData(60, RunOutcome.Published)]
    [InlineData(61, RunOutcome.AwaitingApproval)]
    public async Task More_than_half_of_the_people_under_new_numbers_are_a_re_import(int renumbered, RunOutcome expected)
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        workshop.Renumber(key => key <= renumbered ? key + 1000 : key, Entities.Residents);

        var report = await workshop.SyncAsync();

        Assert.Equal(expected, report.Outcome);
        Assert.All(report.Gates, gate => Assert.Equal("re-import", gate.Code));
        Assert.Equal(renumbered, report.Rebinding["residents"].ByNumber);
    }

    [Fact]
    public async Task Every_entity_has_its_own_gate()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        workshop.Delete(Entities.ResidentEvents, row => row.SourceKey <= 11);
        workshop.Delete(Entities.Residents, row => row.SourceKey is 2 or 3);

        Assert.Equal("residentEvents", Assert.Single((await workshop.SyncAsync()).Gates).Entity);
    }

    [Fact]
    public async Task A_first_run_without_residents_stops()
    {
        var report = await new Workshop().SyncAsync();

        Assert.Equal("no-residents", Assert.Single(report.Gates).Code);
        Assert.Equal(0, report.Edition);
    }

    [Fact]
    public async Task An_entity_that_dropped_to_zero_stops()
    {
        var workshop = new Workshop().WithFamilies(11);
        await workshop.SyncAsync();
        workshop.Delete(Entities.ResidentEvents, _ => true);

        var report = await workshop.SyncAsync();

        Assert.Contains(report.Gates, gate => gate is { Code: "emptied", Entity: "residentEvents" });
        Assert.Equal(RunOutcome.AwaitingApproval, report.Outcome);
        Assert.Equal(11, workshop.Store.Live(1, Entities.ResidentEvents).Count());
    }

    [Theory]
    [InlineData(10, RunOutcome.Published)]
    [InlineData(11, RunOutcome.AwaitingApproval)]
    public async Task Only_an_entity_of_more_than_ten_rows_may_not_drop_to_zero(int rows, RunOutcome expected)
    {
        var workshop = new Workshop().WithFamilies(20);
        workshop.Delete(Entities.ResidentEvents, row => row.SourceKey > rows);
        await workshop.SyncAsync();
        workshop.Delete(Entities.ResidentEvents, _ => true);

        Assert.Equal(expected, (await workshop.SyncAsync()).Outcome);
    }

    [Fact]
    public async Task A_family_that_vanished_whole_is_reported_by_a_stopped_run_too()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        var families = workshop.IdsOf(Entities.Families).Where(pair => pair.Key > 20).Select(pair => pair.Value).Order().ToList();
        workshop.Delete(Entities.Families, row => row.SourceKey > 20);
        workshop.Delete(Entities.Residents, row => row.SourceKey > 80);

        var report = await workshop.SyncAsync();

        Assert.Equal(RunOutcome.AwaitingApproval, report.Outcome);
        Assert.Equal(families, report.VanishedFamilies.Order());
    }

    [Fact]
    public async Task A_big_drop_that_a_second_reading_confirms_stops_for_the_drop_alone()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        workshop.Delete(Entities.Residents, row => row.SourceKey > 20);

        var report = await workshop.SyncAsync();

        Assert.Equal("removed", Assert.Single(report.Gates).Code);
        Assert.Equal(3, workshop.Source.Snapshots);
    }

    [Fact]
    public async Task A_big_drop_is_read_twice_and_a_source_in_motion_is_named()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        var all = workshop.Source.Tables["residents"].ToList();
        workshop.Delete(Entities.Residents, row => row.SourceKey > 20);
        workshop.Source.OnSnapshot = number =>
        {
            if (number == 3)
            {
                workshop.Source.Tables["residents"].AddRange(all.Where(row => row.SourceKey > 20));
            }
        };

        var report = await workshop.SyncAsync();

        Assert.Contains(report.Gates, gate => gate.Code == "source-in-motion");
    }

    [Fact]
    public async Task A_large_hamlet_can_be_renamed_on_a_day_with_an_edit_and_a_removal()
    {
        var workshop = new Workshop().WithFamilies(310);
        await workshop.SyncAsync();
        foreach (var area in workshop.Source.Tables["areas"].ConvertAll(row => row.SourceKey))
        {
            workshop.Edit(Entities.Areas, area, ("hamlet", "UJI"));
        }

        workshop.Edit(Entities.Residents, 9, ("occupation", "4"));
        workshop.Delete(Entities.Residents, row => row.SourceKey == 14);

        var report = await workshop.SyncAsync();

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(new EntityChanges(0, 31, 0, 0, 0, 0), report.Changes["areas"]);
        Assert.Equal(new EntityChanges(0, 1, 1, 0, 0, 0), report.Changes["residents"]);
    }
}
