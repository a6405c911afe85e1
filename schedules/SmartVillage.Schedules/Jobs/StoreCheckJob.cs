using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Checks the files of the store every night; what is damaged becomes an alert by itself, because the result is kept.</summary>
[DisallowConcurrentExecution]
internal sealed partial class StoreCheckJob(IStoreCheck check, ILogger<StoreCheckJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var report = await check.CheckAsync(cancellationToken);
        context.Result = report;
        if (report.DamagedFiles() is { Count: > 0 } damaged)
        {
            LogDamaged(string.Join(", ", damaged));
        }
        else
        {
            LogChecked(report.Files.Count);
        }
    }

    [LoggerMessage(EventId = 5012, Level = LogLevel.Information, Message = "{Files} berkas penyimpanan diperiksa, tidak ada yang rusak")]
    private partial void LogChecked(int files);

    [LoggerMessage(EventId = 5013, Level = LogLevel.Error, Message = "Berkas penyimpanan rusak: {Files}; jalankan smartvillage doctor")]
    private partial void LogDamaged(string files);
}
