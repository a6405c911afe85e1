using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests.Fakes;

internal sealed class MemoryRunLog(TimeProvider time) : IRunLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, RunEntry> _runs = [];
    private readonly HashSet<Guid> _cancel = [];

    public Task StartAsync(RunStart start, CancellationToken cancellationToken) =>
        Change(() => _runs[start.RunId] = new RunEntry(start, RunOutcome.Running, null, null, null, null, null));

    public Task SetVillageAsync(Guid runId, string village, CancellationToken cancellationToken) =>
        Change(() => _runs[runId] = _runs[runId] with { Start = _runs[runId].Start with { Village = village } });

    public Task ReportProgressAsync(Guid runId, RunProgress progress, CancellationToken cancellationToken) => Change(() =>
    {
        if (_runs.TryGetValue(runId, out var run))
        {
            _runs[runId] = run with { Progress = progress };
        }
    });

    public Task PrepareAsync(RunReport report, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FinishAsync(RunReport report, string? changeSetHash, CancellationToken cancellationToken) => Change(() =>
    {
        var preview = _runs[report.RunId] is { Outcome: RunOutcome.Running, Start.Trigger: RunStart.PreviewTrigger };
        foreach (var pending in _runs.Values.Where(run => run.Outcome == RunOutcome.AwaitingApproval && run.Report?.Village == report.Village).ToList())
        {
            if (report.Outcome is not (RunOutcome.Failed or RunOutcome.Cancelled) && (!preview || pending.Start.Trigger == RunStart.PreviewTrigger))
            {
                _runs[pending.Start.RunId] = pending with { Outcome = RunOutcome.Superseded };
            }
        }

        _runs[report.RunId] = _runs[report.RunId] with { Outcome = report.Outcome, Report = report, ChangeSetHash = changeSetHash, EndedAt = time.GetUtcNow() };
    });

    public Task<RunEntry?> FindAsync(Guid runId, CancellationToken cancellationToken) => Read(() => _runs.GetValueOrDefault(runId));

    public Task<IReadOnlyList<RunEntry>> ListAsync(string? village, int limit, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<RunEntry>>(() => _runs.Values.OrderByDescending(run => run.Start.StartedAt).Take(limit).ToList());

    public Task<RunEntry?> FindRunningAsync(string source, CancellationToken cancellationToken) =>
        Read(() => _runs.Values.FirstOrDefault(run => run.Outcome == RunOutcome.Running && run.Start.Source == source));

    public Task RequestCancelAsync(Guid runId, CancellationToken cancellationToken) => Change(() =>
    {
        if (_runs.TryGetValue(runId, out var run) && run.Outcome == RunOutcome.Running)
        {
            _cancel.Add(runId);
        }
    });

    public Task<bool> IsCancelRequestedAsync(Guid runId, CancellationToken cancellationToken) => Read(() => _cancel.Contains(runId));

    public Task DecideAsync(Guid runId, RunOutcome outcome, string by, CancellationToken cancellationToken) =>
        Change(() => _runs[runId] = _runs[runId] with { Outcome = outcome, DecidedBy = by });

    private Task Change(Action change)
    {
        lock (_gate)
        {
            change();
        }

        return Task.CompletedTask;
    }

    private Task<T> Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return Task.FromResult(read());
        }
    }
}
