using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks at every adapter; a service whose outside system is down steps back by itself, because the look is kept.</summary>
[DisallowConcurrentExecution]
internal sealed partial class AdapterProbeJob(AdapterWatch watch, ILogger<AdapterProbeJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var look = await watch.ProbeAsync(cancellationToken);
        context.Result = look;
        var down = look.Adapters.Where(adapter => adapter.Status == AdapterStatus.Down).Select(adapter => adapter.Name).ToList();
        if (down.Count > 0)
        {
            LogDown(string.Join(", ", down));
        }
    }

    [LoggerMessage(EventId = 5014, Level = LogLevel.Warning, Message = "Sistem luar tidak menjawab atau menolak: {Adapters}; lihat smartvillage doctor")]
    private partial void LogDown(string adapters);
}
