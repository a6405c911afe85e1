using SmartVillage.Store.Services;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Http;

/// <summary>
/// Keeps the newest runs and revisions for half a second, so that a thousand reads a second ask the work file twice. While they stay the same it stays the same board, so that answers made
/// from it stay, too: for ten seconds, because data also becomes late by itself, and never into another hour, because with the hour a village may begin another day.
/// </summary>
internal sealed class FreshnessSource(IRunLog runs, OperatorRevisions revisions, ApiOptions options, TimeProvider time) : IDisposable
{
    private const int NewestRuns = 300;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SameFor = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Kept? _kept;

    /// <summary>The board while it holds, else null: then the next request reads it anew.</summary>
    public FreshnessBoard? Known => _kept is { } kept && time.GetElapsedTime(kept.At) < KeptFor ? kept.Board : null;

    public async Task<FreshnessBoard> GetAsync(CancellationToken cancellationToken)
    {
        if (Known is { } board)
        {
            return board;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Known is { } other)
            {
                return other;
            }

            var (read, at, hour) = (new FreshnessBoard(options, await runs.ListAsync(null, NewestRuns, cancellationToken), revisions.Read()), time.GetTimestamp(), HourOf(time.GetUtcNow()));
            _kept = _kept is { } kept && kept.Hour == hour && time.GetElapsedTime(kept.Since, at) < SameFor && kept.Board.SaysTheSameAs(read)
                ? kept with { At = at }
                : new Kept(read, at, at, hour);
            return _kept.Board;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Looks at what operators wrote anew, because somebody has just written: the next answer shows it.</summary>
    public async Task NoteWrittenAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (_kept is { } kept)
            {
                _kept = kept with { Board = kept.Board.With(revisions.Read()) };
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static long HourOf(DateTimeOffset now) => now.UtcTicks / TimeSpan.TicksPerHour;

    /// <param name="Board">What was read.</param>
    /// <param name="At">When it was last found to be so.</param>
    /// <param name="Since">When it was made.</param>
    /// <param name="Hour">In which hour.</param>
    private sealed record Kept(FreshnessBoard Board, long At, long Since, long Hour);
}
