using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Hazards.Index;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Reads indices of hazards that are due.</summary>
[DisallowConcurrentExecution]
internal sealed partial class HazardIndexJob(HazardIndexRefresh refresh, ILogger<HazardIndexJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await refresh.RunAsync(cancellationToken);
            context.Result = report;
            if (report.Read > 0)
            {
                LogRead(report.Read, report.Empty);
            }

            if (report.Stopped is { } reason)
            {
                LogStopped(reason);
            }
        }
        catch (StoreException failure)
        {
            LogStore(failure.Code, failure.Message, failure.Remedy);
        }
    }

    [LoggerMessage(EventId = 5021, Level = LogLevel.Information, Message = "{Read} indeks bahaya InaRISK dibaca, {Empty} di antaranya kosong di petanya")]
    private partial void LogRead(int read, int empty);

    [LoggerMessage(EventId = 5022, Level = LogLevel.Warning, Message = "Pembacaan indeks bahaya berhenti: {Reason} Yang belum terbaca dibaca minggu depan")]
    private partial void LogStopped(string reason);

    [LoggerMessage(EventId = 5023, Level = LogLevel.Error, Message = "Indeks bahaya tidak dapat disimpan ({Code}): {Reason} {Remedy}")]
    private partial void LogStore(string code, string reason, string remedy);
}
