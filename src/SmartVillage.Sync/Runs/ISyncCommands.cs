namespace SmartVillage.Sync.Runs;

/// <summary>What a person or schedule may ask of the synchronisation, whatever the door: command line, API or Quartz.</summary>
public interface ISyncCommands
{
    /// <summary>Runs now and answers when done; joins a run that is going on. One report per village.</summary>
    Task<IReadOnlyList<RunReport>> RunAsync(SyncOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken);

    /// <summary>
    /// Starts a run in the background and answers at once with its entry; joins the one that is going on. Null when no source gives that village.
    /// </summary>
    Task<(RunEntry Run, bool Joined)?> StartAsync(string villageCode, string requestedBy, CancellationToken cancellationToken);

    /// <summary>Reads again and publishes a stopped run if its changes are still the same, else makes a new preview.</summary>
    /// <exception cref="Domain.Errors.SmartVillageException"><c>SV-RUN-404</c> unknown run, <c>SV-RUN-409</c> it does not wait for approval.</exception>
    Task<RunReport> ApproveAsync(Guid runId, string by, CancellationToken cancellationToken);

    /// <summary>Closes a stopped run without publishing.</summary>
    /// <exception cref="Domain.Errors.SmartVillageException"><c>SV-RUN-404</c> unknown run, <c>SV-RUN-409</c> it does not wait for approval.</exception>
    Task<RunReport> RejectAsync(Guid runId, string by, CancellationToken cancellationToken);
}

/// <summary>An order for one run of every matching village.</summary>
/// <param name="VillageCode">Dotted code, or null for all villages of all sources.</param>
/// <param name="Trigger"><c>manual</c>, <c>nightly</c>, <c>api</c> or <c>demo</c>.</param>
/// <param name="RequestedBy">Name of the person or schedule.</param>
/// <param name="Preview">Compare only; nothing is published.</param>
/// <param name="SourceName">Only this source, or null for all that give the village.</param>
/// <param name="Force">Takes a backup although it is older than the current edition.</param>
/// <param name="Full">Reads every row, whatever digests say.</param>
public sealed record SyncOrder(string? VillageCode, string Trigger, string RequestedBy, bool Preview, string? SourceName = null, bool Force = false, bool Full = false);
