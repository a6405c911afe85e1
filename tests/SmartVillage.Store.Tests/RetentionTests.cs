using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class RetentionTests
{
    [Fact]
    public async Task A_tombstone_keeps_its_data_for_thirteen_months_and_not_longer()
    {
        await using var bench = new Workbench();
        var (id, row) = await RemoveOneAsync(bench);

        bench.Time.Advance(TimeSpan.FromDays(390));
        await bench.SyncAsync();
        Assert.NotNull(Tombstone(bench, id).Block);

        bench.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(RunOutcome.Unchanged, (await bench.SyncAsync()).Outcome);
        Assert.Equal((null, "erased"), (Tombstone(bench, id).Block, Tombstone(bench, id).RemovedReason));
        Assert.Equal(0L, bench.Context.Population.Use(connection => connection.Scalar(
            "SELECT count(*) FROM residents WHERE source_key IS NULL AND (nik_index IS NOT NULL OR name_folded IS NOT NULL OR birth_date IS NOT NULL OR family IS NOT NULL)")));

        bench.Source.Tables["residents"].Add(A.Copy(row, 500));
        var report = await bench.SyncAsync();
        Assert.Equal(new EntityChanges(1, 0, 0, 0, 0, 0), report.Changes["residents"]);
        Assert.NotEqual(id, bench.IdsOf(Entities.Residents)[500]);
    }

    [Fact]
    public async Task The_schedule_also_reaches_a_village_that_no_run_reaches_and_says_what_it_removed()
    {
        await using var bench = new Workbench();
        var (id, _) = await RemoveOneAsync(bench);
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "9"));
        await bench.SyncAsync();
        var runs = (await bench.Log.ListAsync(village: null, limit: 10, TestContext.Current.CancellationToken)).Count;
        var retention = new Writing.SqliteRetention(bench.Context);

        Assert.Equal(0, (await retention.ApplyAsync(TestContext.Current.CancellationToken)).Total);
        bench.Time.Advance(TimeSpan.FromDays(100));
        var quarter = await retention.ApplyAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0L, runs, 0L), (quarter.Tombstones, quarter.RunDetails, quarter.Runs));
        bench.Time.Advance(TimeSpan.FromDays(300));
        var year = await retention.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Null(Tombstone(bench, id).Block);
        Assert.True(year is { Tombstones: > 0, Changes: > 0, Editions: > 0 }, year.ToString());
        // The newest run of a village stays: it says how things are.
        Assert.Equal(runs - 1, year.Runs);
        var last = Assert.Single(await bench.Log.ListAsync(village: null, limit: 10, TestContext.Current.CancellationToken));
        Assert.Equal(RunOutcome.Published, last.Outcome);
        Assert.Equal(0, (await retention.ApplyAsync(TestContext.Current.CancellationToken)).Total);
    }

    [Fact]
    public async Task An_emptied_name_is_no_longer_in_the_file()
    {
        await using var bench = new Workbench();
        await RemoveOneAsync(bench);
        Assert.True(FileScan.Holds(bench.Folder, "WARGAYANGPERGI"));

        bench.Time.Advance(TimeSpan.FromDays(400));
        await bench.SyncAsync();

        Assert.False(FileScan.Holds(bench.Folder, "WARGAYANGPERGI"));
    }

    [Fact]
    public async Task Change_lists_are_kept_for_thirteen_months_and_whoever_is_older_reads_everything()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        await bench.SyncAsync();
        foreach (var occupation in new[] { "1", "2" })
        {
            bench.Source.Edit(Entities.Residents, 1, ("occupation", occupation));
            await bench.SyncAsync();
        }

        bench.Time.Advance(TimeSpan.FromDays(200));
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "3"));
        await bench.SyncAsync();
        Assert.True(HasChangesSince(bench, 1));

        bench.Time.Advance(TimeSpan.FromDays(200));
        await bench.SyncAsync();

        Assert.Equal((false, false, true, true), (HasChangesSince(bench, 1), HasChangesSince(bench, 2), HasChangesSince(bench, 3), HasChangesSince(bench, 4)));
        Assert.Equal(4, Assert.Single(bench.Read(reader => reader.ListChanges(1, 0, null, 10))).Edition);
        Assert.NotNull(bench.Read(reader => reader.FindReceipt(1, 2)));

        bench.Time.Advance(TimeSpan.FromDays(800));
        await bench.SyncAsync();
        Assert.True(HasChangesSince(bench, 4));
    }

    private static bool HasChangesSince(Workbench bench, long edition) =>
        bench.Read(reader => reader.HasChangesSince(reader.FindVillage("18.72.04.1002")!, edition));

    private static RawRow Tombstone(Workbench bench, long id) => bench.Rows(Entities.Residents).Single(row => row.Id == id);

    private static async Task<(long Id, EntityRecord Row)> RemoveOneAsync(Workbench bench)
    {
        bench.Source.AddFamilies(3);
        bench.Source.Edit(Entities.Residents, 7, ("name", "Wargayangpergi"));
        await bench.SyncAsync();
        var (id, row) = (bench.IdsOf(Entities.Residents)[7], bench.Source.Find(Entities.Residents, 7));
        bench.Source.Delete(Entities.Residents, r => r.SourceKey == 7);
        await bench.SyncAsync();
        return (id, row);
    }
}
