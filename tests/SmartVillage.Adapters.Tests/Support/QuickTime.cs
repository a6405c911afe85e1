namespace SmartVillage.Adapters.Tests.Support;

/// <summary>
/// A clock that stands until it is moved. Short waits (repetitions) end at once and are written down; long ones (time limits) end only when <see cref="LimitsEnd"/> says so.
/// </summary>
internal sealed class QuickTime(DateTimeOffset now) : TimeProvider
{
    /// <summary>How long a reader waits for a new answer; never over here, so that a test sees the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(6);
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = now;

    /// <summary>Whether time limits of six seconds and more are over at once.</summary>
    public bool LimitsEnd { get; set; }

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return [.. _waits];
            }
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (_gate)
        {
            _now += by;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Timer(this, callback, state, dueTime);

    private sealed class Timer : ITimer
    {
        private readonly QuickTime _time;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        public Timer(QuickTime time, TimerCallback callback, object? state, TimeSpan dueTime)
        {
            (_time, _callback, _state) = (time, callback, state);
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero)
            {
                return true;
            }

            var isLimit = dueTime >= Longest || dueTime == Patience;
            if (!isLimit)
            {
                lock (_time._gate)
                {
                    _time._waits.Add(dueTime);
                }
            }

            if (!isLimit || (_time.LimitsEnd && dueTime != Patience))
            {
                ThreadPool.QueueUserWorkItem(_ => _callback(_state));
            }

            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
