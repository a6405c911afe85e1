using Microsoft.Extensions.Logging;

namespace SmartVillage.Sync.Pipeline;

public sealed partial class SyncEngine
{
    [LoggerMessage(4001, LogLevel.Information, "Sinkronisasi {RunId} dari sumber {Source} dimulai ({Trigger}).")]
    private static partial void LogStarted(ILogger logger, Guid runId, string source, string trigger);

    [LoggerMessage(4002, LogLevel.Information, "Sinkronisasi {RunId} kelurahan {Village} selesai: {Outcome}, edisi {Edition}, {DurationMs} ms.")]
    private static partial void LogEnded(ILogger logger, Guid runId, string? village, string outcome, long edition, long durationMs);

    [LoggerMessage(4003, LogLevel.Error, "Sinkronisasi {RunId} gagal: {Code} {Message} {Remedy}")]
    private static partial void LogFailed(ILogger logger, Guid runId, string code, string message, string remedy);

    [LoggerMessage(4004, LogLevel.Warning, "Sinkronisasi {RunId} mengulang pembacaan: data berubah saat dibaca (percobaan {Attempt}).")]
    private static partial void LogReadAgain(ILogger logger, Guid runId, int attempt);

    // The text of an unexpected exception may hold row values, so only its type is written.
    [LoggerMessage(4005, LogLevel.Error, "Sinkronisasi {RunId} berhenti karena kesalahan tak terduga ({ExceptionType}) di {Place}.")]
    private static partial void LogUnexpected(ILogger logger, Guid runId, string exceptionType, string place);
}
