using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Requests.Outbox;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Sends what waits in the outbox of requests.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RequestWebhookJob(OutboxDispatcher dispatcher, ILogger<RequestWebhookJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await dispatcher.DispatchAsync(cancellationToken);
            context.Result = report;
            if (report.Failed > 0)
            {
                LogFailed(report.Failed, report.Dead);
            }
        }
        catch (StoreException failure)
        {
            LogStore(failure.Code, failure.Message, failure.Remedy);
        }
    }

    [LoggerMessage(EventId = 5016, Level = LogLevel.Warning, Message = "{Failed} kabar permohonan belum diterima webhook, {Dead} di antaranya tidak diulang lagi; periksa penerimanya lalu kirim ulang")]
    private partial void LogFailed(int failed, int dead);

    [LoggerMessage(EventId = 5017, Level = LogLevel.Error, Message = "Kabar permohonan tidak dapat dibaca ({Code}): {Reason} {Remedy}")]
    private partial void LogStore(string code, string reason, string remedy);
}
