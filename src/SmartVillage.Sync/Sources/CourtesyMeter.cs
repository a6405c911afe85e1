using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Sources;

/// <summary>
/// Adds up what one run asks of its source, over every connection that it opens (a run that reads twice opens two), and also when it fails. Safe for use by several threads.
/// </summary>
public sealed class CourtesyMeter
{
    private readonly Lock _lock = new();
    private SourceCourtesy _sum = SourceCourtesy.None;
    private TimeSpan _source;
    private TimeSpan _longest;
    private TimeSpan _paused;
    private bool _saysBytes = true;

    /// <summary>Called when a pause begins, so that whoever watches sees why nothing moves; may stop the run.</summary>
    public Func<CancellationToken, Task>? Waiting { get; set; }

    /// <summary>One command was answered.</summary>
    /// <param name="rows">Rows that came.</param>
    /// <param name="waited">Time until everything was there, without what we did meanwhile.</param>
    public void AddAnswer(long rows, TimeSpan waited)
    {
        lock (_lock)
        {
            _sum = _sum with { Rows = _sum.Rows + rows };
            _source += waited;
            _longest = waited > _longest ? waited : _longest;
        }
    }

    /// <summary>A connection ended after this many statements; bytes are null when the server did not say.</summary>
    public void AddConnection(long statements, long? bytesReceived, long? bytesSent)
    {
        lock (_lock)
        {
            _saysBytes &= bytesReceived is not null && bytesSent is not null;
            _sum = _sum with
            {
                Statements = _sum.Statements + statements,
                BytesReceived = _sum.BytesReceived.GetValueOrDefault() + bytesReceived.GetValueOrDefault(),
                BytesSent = _sum.BytesSent.GetValueOrDefault() + bytesSent.GetValueOrDefault(),
            };
        }
    }

    /// <summary>A piece of a file was read.</summary>
    public void AddFile(long bytes, TimeSpan waited)
    {
        lock (_lock)
        {
            _sum = _sum with { BytesReceived = _sum.BytesReceived.GetValueOrDefault() + bytes };
            _source += waited;
        }
    }

    /// <summary>This many threads were seen running on the server.</summary>
    public void SawThreads(int running)
    {
        lock (_lock)
        {
            _sum = _sum with { PeakThreadsRunning = Math.Max(running, _sum.PeakThreadsRunning.GetValueOrDefault()) };
        }
    }

    /// <summary>The run waited for the server.</summary>
    public void AddPause(TimeSpan time)
    {
        lock (_lock)
        {
            _sum = _sum with { Pauses = _sum.Pauses + 1 };
            _paused += time;
        }
    }

    /// <summary>The sums so far.</summary>
    public SourceCourtesy Read()
    {
        lock (_lock)
        {
            return _sum with
            {
                BytesReceived = _saysBytes ? _sum.BytesReceived : null,
                BytesSent = _saysBytes ? _sum.BytesSent : null,
                SourceMs = (long)_source.TotalMilliseconds,
                LongestStatementMs = (long)_longest.TotalMilliseconds,
                PausedMs = (long)_paused.TotalMilliseconds,
            };
        }
    }
}
