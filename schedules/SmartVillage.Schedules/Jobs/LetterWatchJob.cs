using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Letters;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks where letters stand that were sent on to OpenSID.</summary>
[DisallowConcurrentExecution]
internal sealed partial class LetterWatchJob(LetterWatch watch, ILogger<LetterWatchJob> logger) : WatchJob
{
    protected override Task<WatchReport> LookAsync(CancellationToken cancellationToken) => watch.LookAsync(cancellationToken);

    [LoggerMessage(EventId = 5018, Level = LogLevel.Warning, Message = "Keadaan {Unseen} permohonan surat tidak dapat dilihat di OpenSID; periksa akun petugas OpenSidApi dengan smartvillage doctor")]
    protected override partial void LogUnseen(int unseen);

    [LoggerMessage(EventId = 5019, Level = LogLevel.Error, Message = "Permohonan surat tidak dapat dibaca ({Code}): {Reason} {Remedy}")]
    protected override partial void LogStore(string code, string reason, string remedy);
}
