namespace SmartVillage.Sync.Runs;

/// <summary>
/// Run history, shared by all processes on the machine. Lives beside the population store, so that its writes never wait for a publish.
/// </summary>
public interface IRunLog
{
    /// <summary>Records a started run.</summary>
    Task StartAsync(RunStart start, CancellationToken cancellationToken);

    /// <summary>Sets the village of a run once it is known.</summary>
    Task SetVillageAsync(Guid runId, string village, CancellationToken cancellationToken);

    /// <summary>Shows live progress; called at most a few times a second.</summary>
    Task ReportProgressAsync(Guid runId, RunProgress progress, CancellationToken cancellationToken);

    /// <summary>
    /// Notes what a run is about to publish or confirm. Should its process die between the commit and <see cref="FinishAsync"/>, whoever looks next finds the receipt in the
    /// store and ends the run with this. A waiting run that is being approved keeps its preview.
    /// </summary>
    Task PrepareAsync(RunReport report, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the run. <paramref name="changeSetHash"/> is set when it waits for approval. Pending runs of the village become superseded; a run that only compares takes the
    /// place of earlier ones of its kind and leaves a run that waits for approval alone. A waiting run that was approved ends here a second time.
    /// </summary>
    Task FinishAsync(RunReport report, string? changeSetHash, CancellationToken cancellationToken);

    /// <summary>One run.</summary>
    Task<RunEntry?> FindAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<RunEntry>> ListAsync(string? village, int limit, CancellationToken cancellationToken);

    /// <summary>The run of this source that is going on, if any.</summary>
    Task<RunEntry?> FindRunningAsync(string source, CancellationToken cancellationToken);

    /// <summary>Asks a run that is going on to stop, whichever process it is in.</summary>
    Task RequestCancelAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>Whether somebody asked.</summary>
    Task<bool> IsCancelRequestedAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>Changes the outcome of a waiting run (rejected).</summary>
    Task DecideAsync(Guid runId, RunOutcome outcome, string by, CancellationToken cancellationToken);
}

/// <summary>Start of a run. <paramref name="Trigger"/> is <c>manual</c>, <c>nightly</c>, <c>api</c>, <c>approval</c>, <c>preview</c> or <c>demo</c>.</summary>
public sealed record RunStart(Guid RunId, string Source, string? Village, string Trigger, string RequestedBy, DateTimeOffset StartedAt)
{
    /// <summary>Trigger of a run that only compares.</summary>
    public const string PreviewTrigger = "preview";
}

/// <summary>Live progress of a run.</summary>
public sealed record RunProgress(string Stage, string? Entity, long Rows, long? ExpectedRows);

/// <summary>A run as the log knows it.</summary>
public sealed record RunEntry(
    RunStart Start, RunOutcome Outcome, RunProgress? Progress, RunReport? Report, string? ChangeSetHash, DateTimeOffset? EndedAt, string? DecidedBy);
