using Quartz;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Schedules.Jobs;

/// <summary>
/// Runs one source at night. What happened is in the run history; a failed run is a result, not an exception. Only a run that the end of the service cut short
/// is one: the scheduler then makes up for it at the next start.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class NightlySyncJob(ISyncCommands sync) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var source = context.MergedJobDataMap.GetString(PlannedTriggers.SourceKey);
        await sync.RunAsync(new SyncOrder(VillageCode: null, "nightly", "nightly-sync", Preview: false, source), progress: null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
