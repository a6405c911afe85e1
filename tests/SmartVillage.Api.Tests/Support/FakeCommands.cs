using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Commands that keep runs in the real run log and read no source.</summary>
internal sealed class FakeCommands(IRunLog log, TimeProvider time) : ISyncCommands
{
    public string SourceName { get; set; } = "tejosari";

    /// <summary>Thrown instead of starting.</summary>
    public Exception? Failure { get; set; }

    public List<string> DecidedBy { get; } = [];

    public Task<IReadOnlyList<RunReport>> RunAsync(SyncOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public async Task<(RunEntry Run, bool Joined)?> StartAsync(string villageCode, string requestedBy, CancellationToken cancellationToken)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        if (await log.FindRunningAsync(SourceName, cancellationToken) is { } running)
        {
            return (running, true);
        }

        var start = new RunStart(Guid.CreateVersion7(time.GetUtcNow()), SourceName, villageCode, "api", requestedBy, time.GetUtcNow());
        await log.StartAsync(start, cancellationToken);
        await log.ReportProgressAsync(start.RunId, new RunProgress("reading", "residents", 10, 120), cancellationToken);
        return (await log.FindAsync(start.RunId, cancellationToken) is { } entry ? entry : throw new InvalidOperationException(), false);
    }

    public async Task<RunReport> ApproveAsync(Guid runId, string by, CancellationToken cancellationToken)
    {
        var report = await PendingAsync(runId, cancellationToken);
        DecidedBy.Add(by);
        return report with { Outcome = RunOutcome.Published };
    }

    public async Task<RunReport> RejectAsync(Guid runId, string by, CancellationToken cancellationToken)
    {
        var report = await PendingAsync(runId, cancellationToken);
        DecidedBy.Add(by);
        await log.DecideAsync(runId, RunOutcome.Rejected, by, cancellationToken);
        return report with { Outcome = RunOutcome.Rejected };
    }

    private async Task<RunReport> PendingAsync(Guid runId, CancellationToken cancellationToken) =>
        await log.FindAsync(runId, cancellationToken) is { Outcome: RunOutcome.AwaitingApproval, Report: { } report }
            ? report
            : throw new SmartVillageException("SV-RUN-409", "Tidak menunggu.", "Lihat status.");
}
