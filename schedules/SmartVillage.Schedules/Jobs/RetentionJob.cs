using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Retention;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Removes what is older than its limit and says how much that was.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RetentionJob(IRetention retention, ILogger<RetentionJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await retention.ApplyAsync(cancellationToken);
            context.Result = report;
            LogRemoved(report.Tombstones, report.Changes, report.Editions, report.RunDetails, report.Runs, report.Alerts, report.Requests, report.Corrections, report.FieldNotes);
        }
        catch (StoreException failure)
        {
            LogFailed(failure.Code, failure.Message, failure.Remedy);
        }
    }

    [LoggerMessage(EventId = 5010, Level = LogLevel.Information, Message = "Retensi: {Tombstones} bekas baris dikosongkan, {Changes} catatan perubahan dan {Editions} edisi dihapus, {RunDetails} riwayat diringkas, {Runs} riwayat dan {Alerts} peringatan dihapus, {Requests} permohonan, {Corrections} usul perbaikan, dan {FieldNotes} jawaban kunjungan dikosongkan")]
    private partial void LogRemoved(long tombstones, long changes, long editions, long runDetails, long runs, long alerts, long requests, long corrections, long fieldNotes);

    [LoggerMessage(EventId = 5011, Level = LogLevel.Error, Message = "Retensi gagal ({Code}): {Reason} {Remedy}")]
    private partial void LogFailed(string code, string reason, string remedy);
}
