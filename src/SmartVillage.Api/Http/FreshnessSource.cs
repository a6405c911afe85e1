using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Http;

/// <summary>Keeps the newest runs for half a second, so that a thousand reads a second ask the run log twice.</summary>
internal sealed class FreshnessSource(IRunLog runs, ApiOptions options, TimeProvider time) : IDisposable
{
    private const int NewestRuns = 300;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Kept? _kept;

    public async Task<FreshnessBoard> GetAsync(CancellationToken cancellationToken)
    {
        if (_kept is { } kept && time.GetElapsedTime(kept.At) < KeptFor)
        {
            return kept.Board;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_kept is { } other && time.GetElapsedTime(other.At) < KeptFor)
            {
                return other.Board;
            }

            var board = new FreshnessBoard(options, await runs.ListAsync(null, NewestRuns, cancellationToken));
            _kept = new Kept(board, time.GetTimestamp());
            return board;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private sealed record Kept(FreshnessBoard Board, long At);
}
