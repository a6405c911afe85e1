using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartVillage.Domain.Errors;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Schedules;

/// <summary>
/// Has photos looked at as soon as an edition brings them, and not only when the schedule comes round: until then no messenger and no feed is told of them. Counts time by the machine, which
/// no clock can set.
/// </summary>
internal sealed partial class NewPhotoWatch(PhotoChecker checker, ILogger<NewPhotoWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                var round = await checker.CheckAsync(stoppingToken);
                if (round.Checked > 0)
                {
                    LogChecked(round.Checked, round.Broken);
                }
            }
            catch (StoreException)
            {
                // The schedule tells of it; here the next look comes soon.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(EventId = 5072, Level = LogLevel.Information, Message = "{Checked} foto produk lapak yang baru terbit diperiksa, {Broken} tidak dapat ditampilkan")]
    private partial void LogChecked(int @checked, int broken);
}
