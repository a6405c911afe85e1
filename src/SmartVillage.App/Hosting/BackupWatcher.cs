using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.App.Configuration;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Hosting;

/// <summary>Starts a run when a new backup lies in a watched folder. Files stay where they are; looking twice ten seconds apart costs nothing worth a file watcher.</summary>
internal sealed partial class BackupWatcher(Settings settings, ISyncCommands sync, TimeProvider time, ILogger<BackupWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var inboxes = settings.Sources.Where(source => source is { Watch: true, BackupPath: not null })
            .Select(source => (source.Name, Inbox: new BackupInbox(Composition.BackupOf(source, source.BackupPath!), time))).ToList();
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            foreach (var (name, inbox) in inboxes)
            {
                if (inbox.Look())
                {
                    await RunAsync(name, stoppingToken);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(string source, CancellationToken stoppingToken)
    {
        try
        {
            LogArrived(logger, source);
            await sync.RunAsync(new SyncOrder(null, "watch", "serve", Preview: false, source), progress: null, stoppingToken);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // The run itself is in the log of runs; watching goes on.
            LogFailed(logger, source, exception.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 9004, Level = LogLevel.Information, Message = "Cadangan baru untuk sumber {Source}; sinkronisasi dimulai")]
    private static partial void LogArrived(ILogger logger, string source);

    [LoggerMessage(EventId = 9005, Level = LogLevel.Warning, Message = "Cadangan baru untuk sumber {Source} tidak dapat diproses ({Reason})")]
    private static partial void LogFailed(ILogger logger, string source, string reason);
}
