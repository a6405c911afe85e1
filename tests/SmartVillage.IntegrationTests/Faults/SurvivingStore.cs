using SmartVillage.IntegrationTests.Torture;
using SmartVillage.Store.Receipts;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Runs;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>A store that processes died on: what must hold afterwards, whatever happened.</summary>
internal sealed class SurvivingStore : IDisposable
{
    public string Folder { get; } = TorturePilot.NewFolder();

    /// <summary>Looks at the store as the next process finds it: the last edition whole, receipts in a chain, no run left running.</summary>
    public async Task<long> AssertServedAsync(long atLeast)
    {
        await using var pilot = new TorturePilot(() => GrowingModel.At(0), Folder);
        var intact = pilot.Get<StoreContext>().Population.Use(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            return command.ExecuteScalar() as string;
        });
        Assert.Equal("ok", intact);
        var edition = await AssertExactAsync(pilot);
        Assert.True(edition >= atLeast, $"Edition {atLeast} had been published, {edition} is served");
        if (edition > 0)
        {
            // Also where the process died between the commit and its entry.
            Assert.Contains(await pilot.Log.ListAsync(village: null, 1000, CancellationToken.None), run => run.Outcome == RunOutcome.Published && run.Report!.Edition == edition);
        }

        return edition;
    }

    /// <summary>The next run publishes the next edition, and the one after it finds nothing to do.</summary>
    public async Task AssertConvergesAsync()
    {
        var edition = await EditionAsync();
        await using var pilot = new TorturePilot(() => GrowingModel.At(edition + 1), Folder);
        var report = Assert.Single(await pilot.SyncAsync());
        Assert.True((RunOutcome.Published, edition + 1) == (report.Outcome, report.Edition), $"{report.Outcome} {report.Edition} {report.Error}");
        Assert.Equal(edition + 1, await AssertExactAsync(pilot));
        Assert.Equal(RunOutcome.Unchanged, Assert.Single(await pilot.SyncAsync()).Outcome);
    }

    /// <summary>What is visible is exactly the state of its edition; a chain of receipts that was broken before stays so, for everybody to see.</summary>
    public static async Task<long> AssertExactAsync(TorturePilot pilot, bool chainIsWhole = true)
    {
        Assert.DoesNotContain(await pilot.Log.ListAsync(village: null, 1000, CancellationToken.None), run => run.Outcome == RunOutcome.Running);
        var village = (await pilot.Stored.ListVillagesAsync(CancellationToken.None)).SingleOrDefault();
        if (village is null || village.Edition == 0)
        {
            return 0;
        }

        ModelOracle.AssertExact(
            GrowingModel.At(village.Edition), new VillageScope("1", IsOnly: true), await StoredState.LoadAsync(pilot.Stored, village.Id),
            await pilot.Stored.CountQuarantinedAsync(village.Id, CancellationToken.None));
        if (chainIsWhole)
        {
            Assert.Null(pilot.Get<ReceiptChain>().FindBroken(village.Id));
        }

        Assert.True(pilot.Get<ReceiptChain>().CoversVisibleEdition(village.Id));
        return village.Edition;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task<long> EditionAsync()
    {
        await using var pilot = new TorturePilot(() => GrowingModel.At(0), Folder);
        return (await pilot.Stored.ListVillagesAsync(CancellationToken.None)).Select(village => village.Edition).SingleOrDefault();
    }
}
