using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace SmartVillage.Schedules;

/// <summary>
/// Sees that the clock of the machine was set back while the service runs, and plans anew what would otherwise wait for a time that lies behind the corrected next one. A clock that jumps
/// ahead needs nobody: what it passes over is made up for at once. Counts time by the timer, which no clock can set.
/// </summary>
internal sealed partial class ClockWatch(IScheduler scheduler, PlannedTriggers planned, TimeProvider time, ILogger<ClockWatch> logger) : BackgroundService
{
    /// <summary>Time between two looks.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var wanted in planned.All)
            {
                if (await scheduler.GetTrigger(wanted.Key, stoppingToken) is { } stored && wanted.IsBeyond(stored, time.GetUtcNow()))
                {
                    await scheduler.RescheduleJob(wanted.Key, wanted.ToTrigger(time), cancellationToken: stoppingToken);
                    LogPlannedAnew(wanted.Name);
                }
            }
        }
    }

    [LoggerMessage(EventId = 5003, Level = LogLevel.Warning, Message = "Jam mesin ini mundur; jadwal {Name} dihitung ulang")]
    private partial void LogPlannedAnew(string name);
}
