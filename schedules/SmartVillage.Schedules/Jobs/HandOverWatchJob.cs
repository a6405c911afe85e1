using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Pju;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks where reports stand that were handed over to the server of another office.</summary>
[DisallowConcurrentExecution]
internal sealed partial class HandOverWatchJob(HandOverWatch watch, ILogger<HandOverWatchJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await watch.LookAsync(cancellationToken);
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

    [LoggerMessage(EventId = 5080, Level = LogLevel.Warning, Message = "Keadaan {Unseen} laporan yang diteruskan tidak dapat dilihat di server Open311 dinas; periksa Adapters:Open311 dengan smartvillage doctor")]
    private partial void LogUnseen(int unseen);

    [LoggerMessage(EventId = 5081, Level = LogLevel.Error, Message = "Laporan yang diteruskan tidak dapat dibaca ({Code}): {Reason} {Remedy}")]
    private partial void LogStore(string code, string reason, string remedy);
}
