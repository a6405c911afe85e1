namespace SmartVillage.Sync.Runs;

/// <summary>Sees to it that a second trigger joins the run that is going on instead of starting another (in any process), and says so.</summary>
internal sealed class RunJoiner(IRunLocks locks, IRunLog log, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Takes the lock of a source, or waits for the run of another and gives its reports where they suffice (a run on one village is no run on all of them). A preview
    /// satisfies nobody but who asked for it, so after one the lock is taken.
    /// </summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="suffices">Whether these reports answer the order; null when it may not join at all.</param>
    /// <param name="progress">Hears how the run of the other goes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<(IAsyncDisposable? Lock, IReadOnlyList<RunReport> Joined)> AcquireOrJoinAsync(
        string source, Func<IReadOnlyList<RunReport>, Task<bool>>? suffices, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var name = $"source-{source}";
        // In whole milliseconds, like the ends in the log.
        var waitingSince = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var waited = false;
        while (true)
        {
            if (locks.TryAcquire(name) is { } taken)
            {
                var joined = waited && suffices is not null ? await EndedSinceAsync(source, waitingSince, cancellationToken) : [];
                if (joined.Count > 0 && await suffices!(joined))
                {
                    await taken.DisposeAsync();
                    return (null, joined);
                }

                return (taken, []);
            }

            waited = true;
            if (await log.FindRunningAsync(source, cancellationToken) is { Progress: { } current })
            {
                progress?.Report(current);
            }

            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<RunReport>> EndedSinceAsync(string source, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var recent = await log.ListAsync(village: null, limit: 200, cancellationToken);
        return recent
            .Where(run => string.Equals(run.Start.Source, source, StringComparison.Ordinal) && run.EndedAt >= since && run.Report is not null
                && !string.Equals(run.Start.Trigger, RunStart.PreviewTrigger, StringComparison.Ordinal))
            .OrderBy(run => run.EndedAt)
            .Select(run => run.Report! with { Joined = true })
            .ToList();
    }
}
