using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Quartz;

namespace SmartVillage.Schedules.Tests;

public sealed class ScheduleReconcilerTests : IDisposable
{
    // Noon in Jakarta; the next 02:30 there is 19:30 UTC of the same day.
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Night = new(2026, 3, 1, 19, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartvillage-quartz-");
    private readonly FakeTimeProvider _time = new(Noon);

    private string File => Path.Combine(_folder.FullName, "quartz.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_new_schedule_gets_one_trigger_per_source_and_fires_at_its_time()
    {
        await using var rig = await SchedulerRig.StartAsync(File, _time, sources: ["tejosari", "mulyosari"]);

        Assert.Equal(Night, (await rig.FindAsync("tejosari"))!.NextFireTimeUtc);
        Assert.Equal(Night, (await rig.FindAsync("mulyosari"))!.NextFireTimeUtc);
        Assert.False(rig.Sync.HasRun);
        _time.Advance(Night - Noon);
        var orders = new[] { await rig.NextRunAsync(), await rig.NextRunAsync() };
        Assert.Equal(["mulyosari", "tejosari"], orders.Select(order => order.SourceName).Order());
        Assert.All(orders, order => Assert.Equal(("nightly", false, (string?)null), (order.Trigger, order.Preview, order.VillageCode)));
    }

    [Fact]
    public async Task An_unchanged_schedule_makes_up_at_once_for_the_run_it_missed()
    {
        await StartAndStopAsync();
        _time.Advance(TimeSpan.FromDays(3));

        await using var rig = await SchedulerRig.StartAsync(File, _time);

        Assert.Equal("tejosari", (await rig.NextRunAsync()).SourceName);
        Assert.Equal(Night.AddDays(3), (await rig.FindAsync("tejosari"))!.NextFireTimeUtc);
    }

    [Fact]
    public async Task An_unchanged_schedule_that_missed_nothing_waits_for_its_time()
    {
        await StartAndStopAsync();
        _time.Advance(TimeSpan.FromHours(1));

        await using var rig = await SchedulerRig.StartAsync(File, _time);

        Assert.Equal(Night, (await rig.FindAsync("tejosari"))!.NextFireTimeUtc);
        Assert.Null((await rig.FindAsync("tejosari"))!.PreviousFireTimeUtc);
    }

    [Fact]
    public async Task A_changed_time_replaces_the_stored_one()
    {
        await StartAndStopAsync();

        await using var rig = await SchedulerRig.StartAsync(File, _time, cron: "0 15 3 * * ?");

        Assert.Equal(Night.AddMinutes(45), (await rig.FindAsync("tejosari"))!.NextFireTimeUtc);
    }

    [Fact]
    public async Task A_source_that_left_the_configuration_leaves_the_scheduler()
    {
        await StartAndStopAsync();

        await using var rig = await SchedulerRig.StartAsync(File, _time, sources: ["mulyosari"]);

        Assert.Null(await rig.FindAsync("tejosari"));
        Assert.Null(await rig.Scheduler.GetJobDetail(new JobKey("nightly-sync/tejosari", "schedules"), TestContext.Current.CancellationToken));
        Assert.NotNull(await rig.FindAsync("mulyosari"));
    }

    [Fact]
    public async Task A_run_cut_short_by_the_end_of_the_service_is_made_up_for_at_the_next_start()
    {
        await using (var stopped = await SchedulerRig.StartAsync(File, _time, holdsRuns: true))
        {
            _time.Advance(Night - Noon);
            await stopped.NextRunAsync();
            await stopped.StopAsync();
        }

        await using var rig = await SchedulerRig.StartAsync(File, _time);

        Assert.Equal("tejosari", (await rig.NextRunAsync()).SourceName);
    }

    [Fact]
    public async Task A_clock_that_was_days_ahead_when_the_service_stopped_does_not_silence_the_nights()
    {
        _time.AdjustTime(Noon.AddDays(400));
        await StartAndStopAsync();
        _time.AdjustTime(Noon);

        await using var rig = await SchedulerRig.StartAsync(File, _time);

        Assert.Equal(Night, (await rig.FindAsync("tejosari"))!.NextFireTimeUtc);
        _time.Advance(Night - Noon);
        Assert.Equal("tejosari", (await rig.NextRunAsync()).SourceName);
    }

    [Fact]
    public async Task A_clock_set_back_by_a_day_under_a_running_service_loses_no_night()
    {
        await using var rig = await SchedulerRig.StartAsync(File, _time);
        _time.Advance(Night - Noon);
        await rig.NextRunAsync();
        _time.AdjustTime(Noon);

        _time.Advance(ClockWatch.Period);
        await rig.WaitForAsync("tejosari", trigger => trigger.NextFireTimeUtc == Night);
        _time.Advance(Night - _time.GetUtcNow());

        Assert.Equal("tejosari", (await rig.NextRunAsync()).SourceName);
    }

    [Fact]
    public async Task A_clock_that_jumps_ahead_by_a_day_makes_one_run_and_not_one_for_each_night()
    {
        await using var rig = await SchedulerRig.StartAsync(File, _time);

        _time.Advance(TimeSpan.FromDays(3));

        Assert.Equal("tejosari", (await rig.NextRunAsync()).SourceName);
        await rig.WaitForAsync("tejosari", trigger => trigger.NextFireTimeUtc == Night.AddDays(3));
        Assert.False(rig.Sync.HasRun);
    }

    [Fact]
    public async Task A_clock_that_is_only_kept_right_runs_nothing_twice()
    {
        await using var rig = await SchedulerRig.StartAsync(File, _time);
        _time.Advance(Night - Noon);
        await rig.NextRunAsync();
        await rig.WaitForAsync("tejosari", trigger => trigger.NextFireTimeUtc == Night.AddDays(1));
        _time.AdjustTime(Night.AddMinutes(-30));

        _time.Advance(ClockWatch.Period);
        _time.Advance(ClockWatch.Period);

        Assert.Equal(Night.AddDays(1), (await rig.FindAsync("tejosari"))!.NextFireTimeUtc);
        Assert.False(rig.Sync.HasRun);
    }

    private async Task StartAndStopAsync()
    {
        await using var rig = await SchedulerRig.StartAsync(File, _time);
        Assert.NotNull(await rig.FindAsync("tejosari"));
    }
}
