namespace SmartVillage.Adapters.Http;

/// <summary>Counts calls to a system that allows so many in a span, so that the one too many is not sent: it would be refused there, and count.</summary>
/// <param name="calls">How many calls.</param>
/// <param name="span">In which span.</param>
/// <param name="time">Clock.</param>
public sealed class Quota(int calls, TimeSpan span, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>Takes one call; how long to wait when none is left, and null when it may be sent.</summary>
    public TimeSpan? Take()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_taken.TryPeek(out var oldest) && oldest + span <= now)
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= calls)
            {
                return _taken.Peek() + span - now;
            }

            _taken.Enqueue(now);
            return null;
        }
    }
}
