using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using SmartVillage.Schedules.Definitions;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Schedules.Tests;

/// <summary>The real scheduler on a real file, as <c>serve</c> starts it, under a clock that the test moves.</summary>
internal sealed class SchedulerRig : IAsyncDisposable
{
    /// <summary>Longer than Quartz sleeps when nothing is due.</summary>
    private static readonly TimeSpan SchedulerSleep = TimeSpan.FromSeconds(31);
    private static readonly TimeSpan SchedulerLook = TimeSpan.FromSeconds(2);

    private readonly ServiceProvider _services;
    private bool _isStopped;

    private readonly FakeTimeProvider? _time;

    private SchedulerRig(ServiceProvider services, TimeProvider time) => (_services, _time) = (services, time as FakeTimeProvider);

    public RecordedSync Sync { get; } = new();

    public IScheduler Scheduler => _services.GetRequiredService<IScheduler>();

    public static async Task<SchedulerRig> StartAsync(
        string file, TimeProvider time, string cron = "0 30 2 * * ?", string[]? sources = null, bool holdsRuns = false)
    {
        SchedulerRig? rig = null;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddSingleton<IHostApplicationLifetime, SilentLifetime>();
        services.AddSingleton<ISyncCommands>(_ => rig!.Sync);
        var schedule = new ScheduleDefinition { Name = "nightly-sync", Job = "NightlySync", Cron = cron, Zone = IndonesianTimeZones.Find("Asia/Jakarta")! };
        services.AddSmartVillageSchedules(file, [schedule], sources ?? ["tejosari"]);
        rig = new SchedulerRig(services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }), time);
        rig.Sync.HoldsRuns = holdsRuns;
        foreach (var service in rig._services.GetServices<IHostedService>())
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }

        return rig;
    }

    public async Task<ICronTrigger?> FindAsync(string source) =>
        await Scheduler.GetTrigger(new TriggerKey($"nightly-sync/{source}", "schedules"), TestContext.Current.CancellationToken) as ICronTrigger;

    /// <summary>Waits until the scheduler has stored what it decided.</summary>
    public async Task WaitForAsync(string source, Func<ICronTrigger, bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await FindAsync(source) is not { } trigger || !isSo(trigger))
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The next run's order; the minute is for a slow machine, a run that is due comes at once.</summary>
    public async Task<SyncOrder> NextRunAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var run = Sync.NextAsync(patience.Token).AsTask();
        while (await Task.WhenAny(run, Task.Delay(SchedulerLook, patience.Token)) != run && !patience.IsCancellationRequested)
        {
            // The scheduler had read the clock before the test moved it, and sleeps by the clock until it looks again.
            _time?.Advance(SchedulerSleep);
        }

        return await run;
    }

    public async Task StopAsync()
    {
        _isStopped = true;
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped)
        {
            await StopAsync();
        }

        await _services.DisposeAsync();
    }

    private sealed class SilentLifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
