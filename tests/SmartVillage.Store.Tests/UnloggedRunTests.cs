using SmartVillage.Domain.Records;
using SmartVillage.Store.Tests.Children;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;
using SmartVillage.TestSupport.Processes;

namespace SmartVillage.Store.Tests;

/// <summary>P9: a process that dies after its commit and before its entry in the log has published, and the log says so.</summary>
public sealed class UnloggedRunTests : IAsyncDisposable
{
    private readonly Workbench _bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_had_published_ends_as_published_with_everything_it_found()
    {
        await DieAsync(ChildParts.DieAfterPublishing);

        var run = (await _bench.Log.ListAsync(null, 10, Cancellation))[0];

        Assert.Equal((RunOutcome.Published, RunOutcome.Published, 2L), (run.Outcome, run.Report!.Outcome, run.Report.Edition));
        Assert.Equal((4L, 116L), (run.Report.Changes["residents"].Removed, run.Report.Stored["residents"]));
        Assert.Single(run.Report.VanishedFamilies);
        Assert.Null(run.Report.Error);
        Assert.NotNull(run.EndedAt);
        Assert.Equal(2, _bench.Read(reader => reader.ListVillages()[0].Edition));
        Assert.Empty(Directory.EnumerateFiles(_bench.Files.LocksFolder, "run-*"));
    }

    [Fact]
    public async Task A_run_that_had_confirmed_ends_as_unchanged()
    {
        await DieAsync(ChildParts.DieAfterConfirming);

        var run = (await _bench.Log.ListAsync(null, 10, Cancellation))[0];

        Assert.Equal((RunOutcome.Unchanged, 1L, 120L), (run.Outcome, run.Report!.Edition, run.Report.Stored["residents"]));
        Assert.Equal(0, run.Report.Changes.Values.Sum(changes => changes.Total));
    }

    [Fact]
    public async Task An_approval_that_had_published_ends_its_run_in_the_name_of_who_approved()
    {
        await DieAsync(ChildParts.DieAfterApproving);

        var run = (await _bench.Log.ListAsync(null, 10, Cancellation))[0];

        Assert.Equal((RunOutcome.Published, 2L, "Bu Lurah", "Bu Lurah"), (run.Outcome, run.Report!.Edition, run.DecidedBy, run.Report.ApprovedBy));
        Assert.Equal(20, run.Report.Changes["residents"].Removed);
        Assert.Empty(run.Report.Gates);
        var error = await Assert.ThrowsAsync<Domain.Errors.SmartVillageException>(() => _bench.Commands.ApproveAsync(run.Start.RunId, "Orang lain", Cancellation));
        Assert.Equal("SV-RUN-409", error.Code);
    }

    [Fact]
    public async Task An_approval_that_died_before_its_commit_can_be_approved_again()
    {
        await DieAsync(ChildParts.DieWhileApproving);
        _bench.Source.AddFamilies(30);
        _bench.Source.Delete(Entities.Residents, row => row.SourceKey > 100);
        var waiting = (await _bench.Log.ListAsync(null, 10, Cancellation))[0];

        var report = await _bench.Commands.ApproveAsync(waiting.Start.RunId, "Bu Lurah", Cancellation);

        Assert.Equal((RunOutcome.AwaitingApproval, RunOutcome.Published, 2L), (waiting.Outcome, report.Outcome, report.Edition));
    }

    [Fact]
    public async Task A_waiting_run_of_the_past_gives_way_to_what_was_published_unlogged()
    {
        await DieAsync(ChildParts.DieAfterPublishing);
        var start = new RunStart(Guid.CreateVersion7(_bench.Time.GetUtcNow()), "desa", "18.72.04.1002", "nightly", "uji", _bench.Time.GetUtcNow());
        await using var beside = _bench.Beside();
        await beside.Log.StartAsync(start, Cancellation);
        await beside.Log.FinishAsync(
            new RunReport { RunId = start.RunId, Source = "desa", Village = "18.72.04.1002", Outcome = RunOutcome.AwaitingApproval }, "hash", Cancellation);

        Assert.Equal(RunOutcome.Superseded, (await _bench.Log.FindAsync(start.RunId, Cancellation))!.Outcome);
    }

    [Fact]
    public async Task Nobody_sees_what_a_run_is_about_to_publish()
    {
        var start = new RunStart(Guid.CreateVersion7(_bench.Time.GetUtcNow()), "desa", "18.72.04.1002", "nightly", "uji", _bench.Time.GetUtcNow());
        await _bench.Log.StartAsync(start, Cancellation);
        await _bench.Log.PrepareAsync(new RunReport { RunId = start.RunId, Source = "desa", Outcome = RunOutcome.Running }, Cancellation);

        Assert.Null((await _bench.Log.FindAsync(start.RunId, Cancellation))!.Report);
        Assert.Null((await _bench.Log.FindRunningAsync("desa", Cancellation))!.Report);
    }

    [Fact]
    public async Task History_is_read_also_where_the_editions_are_damaged()
    {
        await DieAsync(ChildParts.DieAfterPublishing);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_bench.Files.Population)!, Path.GetFileName(_bench.Files.Population) + "*"))
        {
            await File.WriteAllTextAsync(file, new string('x', 8192), Cancellation);
        }

        var run = (await _bench.Log.ListAsync(null, 10, Cancellation))[0];

        Assert.Equal((RunOutcome.Failed, "SV-RUN-INTERRUPTED"), (run.Outcome, run.Report!.Error!.Code));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task DieAsync(string part)
    {
        using var child = TestChild.Start(typeof(ChildParts).Assembly, part, _bench.Folder);
        Assert.Empty(await child.EndAsync(TestContext.Current.CancellationToken));
        _bench.Time.Advance(TimeSpan.FromHours(1));
    }
}
