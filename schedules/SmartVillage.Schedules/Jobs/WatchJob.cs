using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Requests;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks where requests stand that lie with another office; what could not be seen or read is said, and the next round comes.</summary>
internal abstract class WatchJob : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await LookAsync(cancellationToken);
            context.Result = report;
            if (report.Unseen > 0)
            {
                LogUnseen(report.Unseen);
            }
        }
        catch (StoreException failure)
        {
            LogStore(failure.Code, failure.Message, failure.Remedy);
        }
    }

    protected abstract Task<WatchReport> LookAsync(CancellationToken cancellationToken);

    protected abstract void LogUnseen(int unseen);

    protected abstract void LogStore(string code, string reason, string remedy);
}
