using System.Text.Json.Serialization;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Runs;

/// <summary>A run as the API shows it, live or finished.</summary>
internal sealed record RunContract
{
    public required Guid RunId { get; init; }

    public required string Source { get; init; }

    public string? Village { get; init; }

    public required string Trigger { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public required RunOutcome Outcome { get; init; }

    /// <summary>Whether the request joined a run that was already going on.</summary>
    public bool Joined { get; init; }

    public RunProgress? Progress { get; init; }

    public RunReport? Report { get; init; }

    public string? DecidedBy { get; init; }

    public static RunContract Of(RunEntry entry, bool joined = false) => new()
    {
        RunId = entry.Start.RunId,
        Source = entry.Start.Source,
        Village = entry.Start.Village,
        Trigger = entry.Start.Trigger,
        RequestedBy = entry.Start.RequestedBy,
        StartedAt = entry.Start.StartedAt,
        EndedAt = entry.EndedAt,
        Outcome = entry.Outcome,
        Joined = joined,
        Progress = entry.Progress,
        Report = entry.Report,
        DecidedBy = entry.DecidedBy,
    };
}

/// <summary>A decision about a run that a gate stopped.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApprovalOrder(string? Decision, string? Comment);
