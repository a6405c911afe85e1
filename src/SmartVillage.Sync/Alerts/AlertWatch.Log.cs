using Microsoft.Extensions.Logging;

namespace SmartVillage.Sync.Alerts;

public sealed partial class AlertWatch
{
    [LoggerMessage(4020, LogLevel.Warning, "Peringatan {Id} ({Kind}): {Message}")]
    private static partial void LogBegun(ILogger logger, string id, string kind, string message);

    [LoggerMessage(4021, LogLevel.Information, "{Count} peringatan dikirim lewat {Channel}.")]
    private static partial void LogDelivered(ILogger logger, string channel, int count);

    [LoggerMessage(4022, LogLevel.Warning, "{Count} peringatan belum terkirim lewat {Channel} ({Failure}); dicoba lagi pada pemeriksaan berikutnya.")]
    private static partial void LogNotDelivered(ILogger logger, string channel, int count, string failure);

    [LoggerMessage(4023, LogLevel.Warning, "Keadaan peringatan tidak dapat disimpan ({Code}).")]
    private static partial void LogNotSaved(ILogger logger, string code);
}
