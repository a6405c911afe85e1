using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Requests.Letters;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks where letters stand that were sent on to OpenSID.</summary>
[DisallowConcurrentExecution]
internal sealed partial class LetterWatchJob(LetterWatch watch, ILogger<LetterWatchJob> logger) : IJob
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

    [LoggerMessage(EventId = 5018, Level = LogLevel.Warning, Message = "Keadaan {Unseen} permohonan surat tidak dapat dilihat di OpenSID; periksa akun petugas OpenSidApi dengan smartvillage doctor")]
    private partial void LogUnseen(int unseen);

    [LoggerMessage(EventId = 5019, Level = LogLevel.Error, Message = "Permohonan surat tidak dapat dibaca ({Code}): {Reason} {Remedy}")]
    private partial void LogStore(string code, string reason, string remedy);
}
