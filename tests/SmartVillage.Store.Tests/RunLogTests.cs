using SmartVillage.Store.Tests.Children;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.Processes;

namespace SmartVillage.Store.Tests;

public class RunLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_seen_by_another_process_while_it_goes_on_and_after_it_ended()
    {
        await using var bench = new Workbench();
        await using var beside = bench.Beside();
        var start = Start(bench);
        await bench.Log.StartAsync(start, Cancellation);
        await bench.Log.SetVillageAsync(start.RunId, "18.72.04.1002", Cancellation);
        await bench.Log.ReportProgressAsync(start.RunId, new RunProgress("reading", "residents", 42, null), Cancellation);

        var running = await beside.Log.FindRunningAsync("desa", Cancellation);
        Assert.Equal((start.RunId, RunOutcome.Running, 42L), (running!.Start.RunId, running.Outcome, running.Progress!.Rows));

        await beside.Log.RequestCancelAsync(start.RunId, Cancellation);
        Assert.True(await bench.Log.IsCancelRequestedAsync(start.RunId, Cancellation));

        await bench.Log.FinishAsync(Report(start, RunOutcome.Unchanged), null, Cancellation);
        Assert.Null(await beside.Log.FindRunningAsync("desa", Cancellation));
        var ended = (await beside.Log.ListAsync("18.72.04.1002", 10, Cancellation))[0];
        Assert.Equal((RunOutcome.Unchanged, bench.Time.GetUtcNow()), (ended.Outcome, ended.EndedAt));
        Assert.Empty(await beside.Log.ListAsync("18.72.04.9999", 10, Cancellation));
    }

    [Fact]
    public async Task A_run_whose_process_was_killed_ends_as_failed_when_anybody_looks()
    {
        await using var bench = new Workbench();
        using var child = TestChild.Start(typeof(ChildParts).Assembly, ChildParts.RunForEver, bench.Folder);
        var runId = Guid.Parse(await child.SaysAsync(TestContext.Current.CancellationToken));
        Assert.Equal(RunOutcome.Running, (await bench.Log.FindAsync(runId, Cancellation))!.Outcome);

        await child.KillAsync(TestContext.Current.CancellationToken);

        var run = await bench.Log.FindAsync(runId, Cancellation);
        Assert.Equal((RunOutcome.Failed, "SV-RUN-INTERRUPTED"), (run!.Outcome, run.Report!.Error!.Code));
        Assert.NotEmpty(run.Report.Error.Remedy);
        Assert.Empty(Directory.EnumerateFiles(bench.Files.LocksFolder));
    }

    [Fact]
    public async Task The_newest_run_is_the_last_one_whatever_the_clock_said()
    {
        await using var bench = new Workbench();
        var ahead = Start(bench) with { StartedAt = bench.Time.GetUtcNow().AddDays(400) };
        var now = Start(bench);
        foreach (var run in (RunStart[])[ahead, now])
        {
            await bench.Log.StartAsync(run, Cancellation);
            await bench.Log.FinishAsync(Report(run, RunOutcome.Unchanged), null, Cancellation);
        }

        Assert.Equal([now.RunId, ahead.RunId], (await bench.Log.ListAsync(null, 10, Cancellation)).Select(run => run.Start.RunId));
    }

    [Fact]
    public async Task A_stop_that_was_asked_for_too_late_does_not_stop_an_approval()
    {
        await using var bench = new Workbench();
        var start = Start(bench);
        await bench.Log.StartAsync(start, Cancellation);
        await bench.Log.RequestCancelAsync(start.RunId, Cancellation);
        await bench.Log.FinishAsync(Report(start, RunOutcome.AwaitingApproval), "hash", Cancellation);
        await bench.Log.RequestCancelAsync(start.RunId, Cancellation);

        Assert.False(await bench.Log.IsCancelRequestedAsync(start.RunId, Cancellation));
    }

    [Fact]
    public async Task An_approval_ends_the_run_that_waited_with_its_own_report()
    {
        await using var bench = new Workbench();
        var start = Start(bench);
        await bench.Log.StartAsync(start, Cancellation);
        await bench.Log.FinishAsync(Report(start, RunOutcome.AwaitingApproval), "hash", Cancellation);
        Assert.Equal("hash", (await bench.Log.FindAsync(start.RunId, Cancellation))!.ChangeSetHash);
        bench.Time.Advance(TimeSpan.FromHours(3));

        await bench.Log.FinishAsync(Report(start, RunOutcome.Published) with { Edition = 2 }, null, Cancellation);
        await bench.Log.DecideAsync(start.RunId, RunOutcome.Published, "Bu Lurah", Cancellation);
        await bench.Log.DecideAsync(start.RunId, RunOutcome.Rejected, "Orang lain", Cancellation);

        var run = (await bench.Log.FindAsync(start.RunId, Cancellation))!;
        Assert.Equal((RunOutcome.Published, "Bu Lurah", 2L), (run.Outcome, run.DecidedBy, run.Report!.Edition));
        Assert.Equal((RunOutcome.Published, bench.Time.GetUtcNow()), (run.Report.Outcome, run.EndedAt));
    }

    [Theory]
    [InlineData("nightly", RunOutcome.Published, RunOutcome.Superseded)]
    [InlineData("nightly", RunOutcome.AwaitingApproval, RunOutcome.Superseded)]
    [InlineData("nightly", RunOutcome.Failed, RunOutcome.AwaitingApproval)]
    [InlineData("nightly", RunOutcome.Cancelled, RunOutcome.AwaitingApproval)]
    [InlineData("preview", RunOutcome.AwaitingApproval, RunOutcome.AwaitingApproval)]
    public async Task A_waiting_run_gives_way_to_a_newer_result_only(string trigger, RunOutcome newer, RunOutcome expected)
    {
        await using var bench = new Workbench();
        var (waiting, other) = (Start(bench), Start(bench) with { Village = "18.72.04.1003" });
        foreach (var start in new[] { waiting, other })
        {
            await bench.Log.StartAsync(start, Cancellation);
            await bench.Log.FinishAsync(Report(start, RunOutcome.AwaitingApproval), "hash", Cancellation);
        }

        var next = Start(bench) with { Trigger = trigger };
        await bench.Log.StartAsync(next, Cancellation);
        await bench.Log.FinishAsync(Report(next, newer), null, Cancellation);

        Assert.Equal(expected, (await bench.Log.FindAsync(waiting.RunId, Cancellation))!.Outcome);
        Assert.Equal(RunOutcome.AwaitingApproval, (await bench.Log.FindAsync(other.RunId, Cancellation))!.Outcome);
    }

    [Fact]
    public async Task A_lock_keeps_other_processes_out_and_ends_with_its_process()
    {
        await using var bench = new Workbench();
        using var child = TestChild.Start(typeof(ChildParts).Assembly, ChildParts.HoldALock, bench.Folder);
        Assert.Equal("held", await child.SaysAsync(TestContext.Current.CancellationToken));
        Assert.Null(bench.Locks.TryAcquire(ChildParts.LockName));
        Assert.NotNull(bench.Locks.TryAcquire("source-lain"));

        await child.KillAsync(TestContext.Current.CancellationToken);

        await using (bench.Locks.TryAcquire(ChildParts.LockName) ?? throw new InvalidOperationException("Still held."))
        {
            Assert.Null(bench.Locks.TryAcquire(ChildParts.LockName));
            using var second = TestChild.Start(typeof(ChildParts).Assembly, ChildParts.HoldALock, bench.Folder);
            Assert.Equal("busy", await second.SaysAsync(TestContext.Current.CancellationToken));
        }

        Assert.NotNull(bench.Locks.TryAcquire(ChildParts.LockName));
    }

    private static RunStart Start(Workbench bench)
    {
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        return new RunStart(Guid.CreateVersion7(bench.Time.GetUtcNow()), "desa", "18.72.04.1002", "nightly", "uji", bench.Time.GetUtcNow());
    }

    private static RunReport Report(RunStart start, RunOutcome outcome) =>
        new() { RunId = start.RunId, Source = start.Source, Village = start.Village ?? "18.72.04.1002", Outcome = outcome };
}
