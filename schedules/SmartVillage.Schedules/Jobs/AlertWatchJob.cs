using Quartz;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks every few minutes for what needs a person; what was sent, and what could not be, is in the log and in <c>alert list</c>.</summary>
[DisallowConcurrentExecution]
internal sealed class AlertWatchJob(IAlertWatch watch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await watch.EvaluateAsync(cancellationToken);
}
