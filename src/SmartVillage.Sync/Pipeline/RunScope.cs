using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Pipeline;

/// <summary>What the log has to know of one run while it goes on.</summary>
internal sealed class RunScope(Guid id, SyncRequest request, IRunLog log, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private bool _isStarted;

    /// <summary>An approval that publishes is the end of the run that waited; only a new preview becomes a run of its own.</summary>
    private bool IsApproval => request.Approved is not null;

    private string Trigger => request.Preview ? RunStart.PreviewTrigger : request.Trigger;

    public Guid Id { get; } = request.Approved?.Start.RunId ?? id;

    /// <summary>Counts what the run asks of its source, over all its attempts.</summary>
    public CourtesyMeter Meter { get; } = new();

    public string? Village { get; private set; }

    public long Edition { get; set; } = request.Served;

    /// <summary>Whether the source gives villages after this one; a village that fails does not keep them waiting.</summary>
    public bool HasMoreVillages { get; set; }

    public string? ChangeSetHash { get; set; }

    /// <summary>Shows the run in the log as soon as its village is known; a source that does not give the wanted village leaves no trace.</summary>
    public async Task EnterVillageAsync(string village, CancellationToken cancellationToken)
    {
        Village = village;
        if (!IsApproval && !_isStarted)
        {
            await StartAsync(Id, Trigger, village, cancellationToken);
        }
        else if (!_isStarted)
        {
            _isStarted = true;
            request.OnStarted?.Invoke(Id);
        }
    }

    /// <summary>Ends the run in the log, whatever happens to the caller.</summary>
    public async Task<RunReport> FinishAsync(RunReport report)
    {
        var hash = report.Outcome == RunOutcome.AwaitingApproval ? ChangeSetHash : null;
        if (IsApproval)
        {
            if (report.Outcome is RunOutcome.Failed or RunOutcome.Cancelled)
            {
                return report;
            }

            if (report.Outcome == RunOutcome.AwaitingApproval)
            {
                report = report with { RunId = Guid.CreateVersion7(time.GetUtcNow()) };
                await StartAsync(report.RunId, "approval", report.Village, CancellationToken.None);
            }
        }
        else if (!_isStarted)
        {
            await StartAsync(Id, Trigger, report.Village, CancellationToken.None);
        }

        await log.FinishAsync(report, hash, CancellationToken.None);
        if (IsApproval && report.Outcome is (RunOutcome.Published or RunOutcome.Unchanged))
        {
            await log.DecideAsync(report.RunId, report.Outcome, request.RequestedBy, CancellationToken.None);
        }

        return report;
    }

    private async Task StartAsync(Guid runId, string trigger, string? village, CancellationToken cancellationToken)
    {
        _isStarted = true;
        await log.StartAsync(new RunStart(runId, request.Source.Name, village, trigger, request.RequestedBy, _startedAt), cancellationToken);
        request.OnStarted?.Invoke(runId);
    }
}
