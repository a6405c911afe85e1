using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Services.Pju;
using SmartVillage.Services.Requests;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks where reports stand that were handed over to the server of another office.</summary>
[DisallowConcurrentExecution]
internal sealed partial class HandOverWatchJob(HandOverWatch watch, ILogger<HandOverWatchJob> logger) : WatchJob
{
    protected override Task<WatchReport> LookAsync(CancellationToken cancellationToken) => watch.LookAsync(cancellationToken);

    [LoggerMessage(EventId = 5080, Level = LogLevel.Warning, Message = "Keadaan {Unseen} laporan yang diteruskan tidak dapat dilihat di server Open311 dinas; periksa Adapters:Open311 dengan smartvillage doctor")]
    protected override partial void LogUnseen(int unseen);

    [LoggerMessage(EventId = 5081, Level = LogLevel.Error, Message = "Laporan yang diteruskan tidak dapat dibaca ({Code}): {Reason} {Remedy}")]
    protected override partial void LogStore(string code, string reason, string remedy);
}
