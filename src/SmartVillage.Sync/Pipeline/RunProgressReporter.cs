using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Pipeline;

/// <summary>Passes progress on a few times a second, and learns at the same rate whether somebody asked the run to stop.</summary>
internal sealed class RunProgressReporter(
    Guid runId, IRunLog log, IProgress<RunProgress>? observer, CancellationTokenSource stop, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private long _last;
    private long _rows;

    public Task EnterAsync(string stage, CancellationToken cancellationToken) => SendAsync(new RunProgress(stage, null, _rows, null), cancellationToken);

    /// <summary>See <see cref="IRunLog.PrepareAsync"/>.</summary>
    public Task PrepareAsync(RunReport report, CancellationToken cancellationToken) => log.PrepareAsync(report, cancellationToken);

    public async ValueTask AdvanceAsync(EntityDefinition entity, int rows, CancellationToken cancellationToken)
    {
        _rows += rows;
        if (time.GetElapsedTime(_last) >= Interval)
        {
            await SendAsync(new RunProgress("reading", entity.Name, _rows, null), cancellationToken);
        }
    }

    private async Task SendAsync(RunProgress progress, CancellationToken cancellationToken)
    {
        _last = time.GetTimestamp();
        observer?.Report(progress);
        await log.ReportProgressAsync(runId, progress, cancellationToken);
        if (await log.IsCancelRequestedAsync(runId, cancellationToken))
        {
            await stop.CancelAsync();
            stop.Token.ThrowIfCancellationRequested();
        }
    }
}
