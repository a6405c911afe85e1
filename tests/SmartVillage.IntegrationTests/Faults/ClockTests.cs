using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Torture;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Runs;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>A clock that jumps back or ahead by a day in the middle of a run, or by more between two: nothing is lost, nothing waits for it.</summary>
public sealed class ClockTests
{
    private static readonly string[] Points = ["opening", "reference", $"read-{Entities.Residents.Name}", "begun", "rows", "statistics", "receipt", "proof", "commit"];

    private long _edition = 1;

    public static TheoryData<int> Days => new(-1, 1);

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_jump_at_any_step_changes_nothing_about_the_run(int days)
    {
        var jumpAt = string.Empty;
        TorturePilot? clock = null;
        void Reach(string at)
        {
            if (at == jumpAt)
            {
                jumpAt = string.Empty;
                clock!.Clock.Move(TimeSpan.FromDays(days));
            }
        }

        await using var pilot = new TorturePilot(() => GrowingModel.At(_edition), folder: null, Reach);
        clock = pilot;
        pilot.Get<StoreContext>().Reached = Reach;
        Assert.Equal(RunOutcome.Published, Assert.Single(await pilot.SyncAsync()).Outcome);
        foreach (var point in Points)
        {
            (_edition, jumpAt) = (_edition + 1, point);

            var report = Assert.Single(await pilot.SyncAsync());

            Assert.Equal((RunOutcome.Published, _edition, string.Empty), (report.Outcome, report.Edition, jumpAt));
            Assert.Equal(_edition, await SurvivingStore.AssertExactAsync(pilot));
            Assert.InRange(report.DurationMs, 0, 60_000);
            Assert.Equal(report.RunId, (await pilot.Log.ListAsync(null, 1, CancellationToken.None))[0].Start.RunId);
            Assert.Equal(RunOutcome.Unchanged, Assert.Single(await pilot.SyncAsync()).Outcome);
            var village = Assert.Single(await pilot.Stored.ListVillagesAsync(CancellationToken.None));
            Assert.Equal(VillageClock.Today(pilot.Clock.GetUtcNow(), "Asia/Jakarta"), village.ReferenceDate);
            Assert.Equal(TimeSpan.Zero, ProofAge.Of(village.ConfirmedAt, pilot.Clock.GetUtcNow()));
        }
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(400)]
    public async Task A_jump_between_two_runs_is_forgotten_with_the_second(int days)
    {
        await using var pilot = new TorturePilot(() => GrowingModel.At(_edition));
        await pilot.SyncAsync();
        pilot.Clock.Move(TimeSpan.FromDays(days));
        _edition = 2;

        var changed = Assert.Single(await pilot.SyncAsync());
        var unchanged = Assert.Single(await pilot.SyncAsync());

        Assert.Equal((RunOutcome.Published, RunOutcome.Unchanged), (changed.Outcome, unchanged.Outcome));
        Assert.Equal(2, await SurvivingStore.AssertExactAsync(pilot));
        Assert.Equal([unchanged.RunId, changed.RunId], (await pilot.Log.ListAsync(null, 2, CancellationToken.None)).Select(run => run.Start.RunId));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_stopped_run_can_be_approved_after_the_clock_jumped(int days)
    {
        var isEmpty = false;
        await using var pilot = new TorturePilot(() =>
        {
            var model = GrowingModel.At(1);
            if (isEmpty)
            {
                model["log_penduduk"].Rows.Clear();
            }

            return model;
        });
        await pilot.SyncAsync();
        isEmpty = true;
        var stopped = Assert.Single(await pilot.SyncAsync());
        Assert.Equal(RunOutcome.AwaitingApproval, stopped.Outcome);
        pilot.Clock.Move(TimeSpan.FromDays(days));

        var approved = await pilot.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", CancellationToken.None);

        Assert.Equal((RunOutcome.Published, 2L), (approved.Outcome, approved.Edition));
        Assert.Equal(RunOutcome.Unchanged, Assert.Single(await pilot.SyncAsync()).Outcome);
    }
}
