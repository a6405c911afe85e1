using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Metering;

/// <summary>
/// Gives way to others on a server that is not ours: looks at most once a second whether it is busy, and then waits, a little longer each time, up to a limit for each snapshot.
/// After that a busy server is read slowly rather than never: one short statement, one pause.
/// </summary>
internal sealed class Throttle(CourtesyOptions options, Func<CancellationToken, Task<int?>> threadsRunning, CourtesyMeter meter, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan SlowPause = TimeSpan.FromSeconds(1);
    private long? _looked;
    private TimeSpan _waited;
    private bool _isReadable = true;

    /// <summary>Whether the server stayed busy longer than a snapshot may wait.</summary>
    private bool IsSlow => _waited >= options.LongestWait;

    /// <summary>Returns at once while the server has room.</summary>
    public async ValueTask YieldAsync(CancellationToken cancellationToken)
    {
        if (!_isReadable || (!IsSlow && _looked is { } last && time.GetElapsedTime(last) < BetweenLooks))
        {
            return;
        }

        var pause = FirstPause;
        while (await IsBusyAsync(cancellationToken))
        {
            if (IsSlow)
            {
                await PauseAsync(SlowPause, cancellationToken);
                return;
            }

            await PauseAsync(pause < options.LongestWait - _waited ? pause : options.LongestWait - _waited, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<bool> IsBusyAsync(CancellationToken cancellationToken)
    {
        var running = await threadsRunning(cancellationToken);
        _looked = time.GetTimestamp();
        _isReadable = running is not null;
        if (running is not { } threads)
        {
            return false;
        }

        meter.SawThreads(threads);
        return threads - 1 > options.BusyThreads;
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (meter.Waiting is { } tell)
        {
            await tell(cancellationToken);
        }

        await Task.Delay(pause, time, cancellationToken);
        _waited += pause;
        meter.AddPause(pause);
    }
}
