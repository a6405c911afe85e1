using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests;

public class ReadingTests
{
    [Fact]
    public async Task A_missing_column_keeps_what_we_had_and_is_no_change()
    {
        var workshop = new Workshop().WithFamilies(40);
        for (var key = 1; key <= 160; key++)
        {
            workshop.Edit(Entities.Residents, key, ("religion", "1"));
        }

        await workshop.SyncAsync();
        workshop.Source.MissingFields.Add("residents.religion");

        var without = await workshop.SyncAsync();
        var again = await workshop.SyncAsync();
        workshop.Source.MissingFields.Clear();
        var back = await workshop.SyncAsync();

        Assert.Equal((RunOutcome.Published, 160L), (without.Outcome, without.Changes["residents"].Reinterpreted));
        Assert.Equal(["residents.religion"], without.NotRead);
        Assert.Equal(RunOutcome.Unchanged, again.Outcome);
        Assert.Equal((RunOutcome.Published, 160L), (back.Outcome, back.Changes["residents"].Reinterpreted));
        Assert.All(workshop.Store.Live(1, Entities.Residents), row => Assert.Equal("1", row.Record.Text(Entities.Residents["religion"])));
    }

    [Fact]
    public async Task A_missing_table_leaves_the_stored_rows_alone()
    {
        var workshop = new Workshop().WithFamilies(20);
        await workshop.SyncAsync();
        workshop.Source.MissingTables.Add("residentEvents");

        var report = await workshop.SyncAsync();

        Assert.Equal(RunOutcome.Unchanged, report.Outcome);
        Assert.Contains("residentEvents", report.NotRead);
        Assert.Equal((0L, 20L), (report.Read["residentEvents"], report.Stored["residentEvents"]));
        Assert.Equal("not-read", workshop.Store.Confirmed[^1].Receipt.Entities["residentEvents"].Established);
    }

    [Fact]
    public async Task New_reading_rules_reinterpret_without_a_gate()
    {
        var workshop = new Workshop().WithFamilies(40);
        await workshop.SyncAsync();
        workshop.Source.ReadingVersion = 2;
        for (var key = 1; key <= 160; key++)
        {
            workshop.Edit(Entities.Residents, key, ("religion", "1"));
        }

        var report = await workshop.SyncAsync();

        Assert.Equal((RunOutcome.Published, 160L), (report.Outcome, report.Changes["residents"].Reinterpreted));
    }

    [Fact]
    public async Task A_failing_source_leaves_the_edition_and_a_report_with_a_remedy()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        workshop.Source.Failure = new SourceException("SV-SRC-003", "Kata sandi salah.", "Perbaiki kata sandi.");

        var report = await workshop.SyncAsync();

        Assert.Equal(RunOutcome.Failed, report.Outcome);
        Assert.Equal(new RunError("SV-SRC-003", "Kata sandi salah.", "Perbaiki kata sandi."), report.Error);
        Assert.Equal(RunOutcome.Failed, (await workshop.Log.FindAsync(report.RunId, TestContext.Current.CancellationToken))!.Outcome);
    }

    [Fact]
    public async Task Text_of_an_unexpected_failure_is_never_reported()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Source.Failure = new InvalidOperationException("row of " + A.Number(5));

        var report = await workshop.SyncAsync();

        Assert.Equal("SV-RUN-001", report.Error?.Code);
        Assert.DoesNotContain("9999", report.ToString() + report.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_without_transactions_are_read_three_times_before_giving_up()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Source.SecondReadingAgrees = false;

        var report = await workshop.SyncAsync();

        Assert.Equal("SV-SRC-060", report.Error?.Code);
        Assert.Equal(3, workshop.Source.Snapshots);
    }

    [Fact]
    public async Task A_second_trigger_joins_the_first()
    {
        var workshop = new Workshop().WithFamilies(5);
        var (reading, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        workshop.Source.OnReading = async (entity, token) =>
        {
            if (entity == Entities.Residents)
            {
                reading.SetResult();
                await goOn.Task.WaitAsync(token);
            }
        };
        var first = workshop.SyncAsync();
        await reading.Task;

        var second = workshop.SyncAsync();
        goOn.SetResult();
        var report = await first;
        workshop.Time.Advance(TimeSpan.FromSeconds(1));
        var joined = await second;

        Assert.True(joined.Joined);
        Assert.Equal(report.RunId, joined.RunId);
        Assert.Single(workshop.Store.Published);
    }

    [Fact]
    public async Task A_run_can_be_stopped_by_request()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Source.OnReading = async (entity, token) =>
        {
            if (entity == Entities.Residents)
            {
                var running = await workshop.Log.FindRunningAsync("desa", token);
                await workshop.Log.RequestCancelAsync(running!.Start.RunId, token);
                workshop.Time.Advance(TimeSpan.FromSeconds(1));
            }
        };

        var report = await workshop.SyncAsync();

        Assert.Equal(RunOutcome.Cancelled, report.Outcome);
        Assert.Empty(workshop.Store.Published);
    }

    [Fact]
    public async Task A_village_that_no_source_gives_is_named()
    {
        var workshop = new Workshop().WithFamilies(1);

        var error = await Assert.ThrowsAsync<ConfigurationException>(() => workshop.Commands.RunAsync(
            new SyncOrder("18.72.04.9999", "manual", "uji", false), null, TestContext.Current.CancellationToken));

        Assert.Equal("SV-RUN-405", error.Code);
        Assert.Empty(await workshop.Log.ListAsync(null, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_background_start_answers_with_the_running_entry()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var goOn = new TaskCompletionSource();
        workshop.Source.OnReading = (_, token) => goOn.Task.WaitAsync(token);

        var started = await workshop.Commands.StartAsync("18.72.04.1002", "Bu Lurah", TestContext.Current.CancellationToken);
        var second = await workshop.Commands.StartAsync("18.72.04.1002", "Pak RW", TestContext.Current.CancellationToken);
        var unknown = await workshop.Commands.StartAsync("18.72.04.9999", "Pak RW", TestContext.Current.CancellationToken);

        Assert.Equal((RunOutcome.Running, false), (started!.Value.Run.Outcome, started.Value.Joined));
        Assert.Equal((started.Value.Run.Start.RunId, true), (second!.Value.Run.Start.RunId, second.Value.Joined));
        Assert.Null(unknown);
        goOn.SetResult();
        await workshop.Commands.DisposeAsync();
        Assert.NotEqual(RunOutcome.Running, (await workshop.Log.FindAsync(started.Value.Run.Start.RunId, TestContext.Current.CancellationToken))!.Outcome);
    }
}
