using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Pipeline;

/// <summary>One run on one source.</summary>
public sealed record SyncRequest
{
    /// <summary>Where to read.</summary>
    public required IPopulationSource Source { get; init; }

    /// <summary>Only this village of the source.</summary>
    public string? VillageCode { get; init; }

    /// <summary>See <see cref="RunStart"/>.</summary>
    public required string Trigger { get; init; }

    /// <summary>Name of the person or schedule.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Names of the other sources of this installation: what one of them gives is no other's to write.</summary>
    public IReadOnlyCollection<string> Others { get; init; } = [];

    /// <summary>The edition that is served while the run does not know its village yet, so that a failure is not taken for an empty copy (P8).</summary>
    public long Served { get; init; }

    /// <summary>Compare only.</summary>
    public bool Preview { get; init; }

    /// <summary>Takes a backup although it is older than the current edition.</summary>
    public bool Force { get; init; }

    /// <summary>Reads every row, whatever digests say.</summary>
    public bool Full { get; init; }

    /// <summary>The stopped run that a person approved; published if its changes are still the same.</summary>
    public RunEntry? Approved { get; init; }

    /// <summary>Live progress for the caller.</summary>
    public IProgress<RunProgress>? Progress { get; init; }

    /// <summary>Called once per run when the log knows it.</summary>
    public Action<Guid>? OnStarted { get; init; }
}
