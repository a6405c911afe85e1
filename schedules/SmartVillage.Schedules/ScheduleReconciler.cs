using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace SmartVillage.Schedules;

/// <summary>
/// Brings the stored schedules in line with the files and only then starts the scheduler. A trigger that did not change is left alone: replacing it would forget
/// the run that was missed while the machine was off.
/// </summary>
internal sealed partial class ScheduleReconciler(IScheduler scheduler, PlannedTriggers planned, TimeProvider time, ILogger<ScheduleReconciler> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var wanted in planned.All)
        {
            await ReconcileAsync(wanted, cancellationToken);
        }

        var names = planned.All.Select(trigger => trigger.Name).ToHashSet(StringComparer.Ordinal);
        var stored = await scheduler.QueryTriggers(new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(PlannedTriggers.Group) }, cancellationToken);
        foreach (var gone in stored.Items.Where(trigger => !names.Contains(trigger.Key.Name)))
        {
            await scheduler.DeleteJob(new JobKey(gone.Key.Name, PlannedTriggers.Group), cancellationToken);
            LogRemoved(gone.Key.Name);
        }

        await scheduler.Start(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ReconcileAsync(PlannedTrigger wanted, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create().OfType(wanted.JobType).WithIdentity(wanted.JobKey)
            .UsingJobData(PlannedTriggers.SourceKey, wanted.Source).StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken);
        var trigger = wanted.ToTrigger(time);
        switch (await scheduler.GetTrigger(trigger.Key, cancellationToken))
        {
            case null:
                await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
                LogScheduled(wanted.Name, wanted.Cron, wanted.Zone.Id);
                break;
            case ICronTrigger known when string.Equals(known.CronExpressionString, wanted.Cron, StringComparison.Ordinal)
                && string.Equals(known.TimeZone.Id, wanted.Zone.Id, StringComparison.Ordinal) && !wanted.IsBeyond(known, time.GetUtcNow()):
                break;
            default:
                await scheduler.RescheduleJob(trigger.Key, trigger, cancellationToken: cancellationToken);
                LogScheduled(wanted.Name, wanted.Cron, wanted.Zone.Id);
                break;
        }
    }

    [LoggerMessage(EventId = 5001, Level = LogLevel.Information, Message = "Jadwal {Name}: {Cron} ({Zone})")]
    private partial void LogScheduled(string name, string cron, string zone);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Information, Message = "Jadwal {Name} dihapus karena tidak ada lagi di konfigurasi")]
    private partial void LogRemoved(string name);
}
