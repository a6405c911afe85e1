using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Tests.Metering;

public sealed class ThrottleTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly CourtesyMeter _meter = new();
    private readonly Queue<int?> _seen = new();
    private int _looks;
    private int _always = 1;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_with_room_is_not_waited_for_and_looked_at_once_a_second()
    {
        var throttle = Throttle();
        for (var statement = 0; statement < 30; statement++)
        {
            await throttle.YieldAsync(Token);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal((3, 0, 1), (_looks, _meter.Read().Pauses, _meter.Read().PeakThreadsRunning));
    }

    [Fact]
    public async Task A_busy_server_is_waited_for_with_pauses_that_grow()
    {
        foreach (var running in (int?[])[40, 30, 12, 11])
        {
            _seen.Enqueue(running);
        }

        var waited = await WaitAsync(Throttle());

        var courtesy = _meter.Read();
        Assert.Equal((3, 3500L, 40), (courtesy.Pauses, courtesy.PausedMs, courtesy.PeakThreadsRunning));
        Assert.Equal(TimeSpan.FromMilliseconds(3500), waited);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_read_slowly_after_the_limit()
    {
        _always = 100;
        var throttle = Throttle(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromSeconds(61), await WaitAsync(throttle));
        Assert.Equal(TimeSpan.FromSeconds(1), await WaitAsync(throttle));
        Assert.Equal(TimeSpan.FromSeconds(1), await WaitAsync(throttle));
        _always = 2;
        Assert.Equal(TimeSpan.Zero, await WaitAsync(throttle));
    }

    [Fact]
    public async Task A_server_that_does_not_tell_is_asked_once_and_read_on()
    {
        _seen.Enqueue(null);
        var throttle = Throttle();

        Assert.Equal(TimeSpan.Zero, await WaitAsync(throttle));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, await WaitAsync(throttle));
        Assert.Equal((1, (int?)null), (_looks, _meter.Read().PeakThreadsRunning));
    }

    [Fact]
    public async Task Waiting_is_told_and_can_be_stopped()
    {
        _always = 100;
        using var stop = new CancellationTokenSource();
        _meter.Waiting = _ => stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Throttle().YieldAsync(stop.Token));
    }

    private Throttle Throttle(TimeSpan? longestWait = null) => new(
        new CourtesyOptions { BusyThreads = 10, LongestWait = longestWait ?? TimeSpan.FromMinutes(5) },
        _ =>
        {
            _looks++;
            return Task.FromResult(_seen.TryDequeue(out var next) ? next : _always);
        },
        _meter,
        _time);

    /// <summary>How long it waits on the clock of the test.</summary>
    private async Task<TimeSpan> WaitAsync(Throttle throttle)
    {
        var started = _time.GetTimestamp();
        var waiting = throttle.YieldAsync(Token).AsTask();
        while (!waiting.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(500));
        }

        await waiting;
        return _time.GetElapsedTime(started);
    }
}
