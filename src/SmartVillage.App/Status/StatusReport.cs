using System.Text.Json.Serialization;
using SmartVillage.Api.Http;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.App.Status;

/// <summary>What <c>status</c> shows.</summary>
internal sealed record StatusReport(IReadOnlyList<VillageStatus> Villages, IReadOnlyList<RunStatus> Runs)
{
    /// <summary>When the store was last looked after.</summary>
    public UpkeepState? Upkeep { get; init; }

    // Enough to find the newest run of every village of a city.
    private const int RunsForFreshness = 300;

    public static async Task<StatusReport> ReadAsync(CommandScope scope, string? village, int limit, CancellationToken cancellationToken)
    {
        var log = scope.Get<IRunLog>();
        var board = new FreshnessBoard(scope.Settings.Api, await log.ListAsync(null, RunsForFreshness, cancellationToken));
        var now = scope.Get<TimeProvider>().GetUtcNow();
        using var reader = scope.Get<PopulationQueries>().Open();
        var villages = reader.ListVillages()
            .Where(v => village is null || string.Equals(v.Code, village, StringComparison.Ordinal))
            .Select(v => new VillageStatus(v.Code, v.Profile.Name, v.SourceName, v.Edition, v.SnapshotAt, v.ConfirmedAt, board.Of(v, now)))
            .ToList();
        var runs = await log.ListAsync(village, limit, cancellationToken);
        return new StatusReport(villages, runs.Select(RunStatus.Of).ToList()) { Upkeep = await scope.Get<IUpkeepJournal>().ReadAsync(cancellationToken) };
    }
}

/// <summary>State of one village; edition 0 means that nothing is published yet.</summary>
internal sealed record VillageStatus(
    string Village, string Name, string Source, long Edition, DateTimeOffset? AsOf, DateTimeOffset? ConfirmedAt, Freshness Freshness);

/// <summary>One line of the run history.</summary>
internal sealed record RunStatus(
    Guid RunId, string Source, string? Village, string Trigger, string RequestedBy, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, RunOutcome Outcome,
    long? Edition, RunProgress? Progress, RunError? Error, string? DecidedBy)
{
    /// <summary>What the run asked of its source; null while it goes on, and for runs of older versions.</summary>
    public SourceCourtesy? Courtesy { get; init; }

    /// <summary>Of a run that waits for approval: how everybody was recognised, by entity.</summary>
    public IReadOnlyDictionary<string, Rebinding>? Rebinding { get; init; }

    /// <summary>The same for residents, in a sentence.</summary>
    [JsonIgnore]
    public string? Recognised { get; init; }

    public static RunStatus Of(RunEntry run) => new(
        run.Start.RunId, run.Start.Source, run.Start.Village, run.Start.Trigger, run.Start.RequestedBy, run.Start.StartedAt, run.EndedAt, run.Outcome,
        run.Report?.Edition, run.Outcome == RunOutcome.Running ? run.Progress : null, run.Report?.Error, run.DecidedBy)
    {
        Courtesy = run.Report?.Courtesy,
        Rebinding = run.Outcome == RunOutcome.AwaitingApproval ? run.Report?.Rebinding : null,
        Recognised = run is { Outcome: RunOutcome.AwaitingApproval, Report: { } report } ? RebindingText.Residents(report) : null,
    };
}
