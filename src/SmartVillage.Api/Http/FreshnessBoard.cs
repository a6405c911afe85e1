using SmartVillage.Store.Queries;
using SmartVillage.Store.Services;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Http;

/// <summary>
/// What moves beside the editions: how the newest run of each village ended and how far its operators' data has come. Read at most twice a second for all requests together.
/// </summary>
public sealed class FreshnessBoard(ApiOptions options, IReadOnlyList<RunEntry> newestFirst, IReadOnlyDictionary<string, long>? operatorRevisions = null)
{
    /// <summary>Revision of what operators of a village wrote, and of what concerns all villages (how far services are carried); 0 for nothing.</summary>
    public long OperatorRevisionOf(string villageCode) =>
        operatorRevisions is null ? 0 : operatorRevisions.GetValueOrDefault(villageCode) + operatorRevisions.GetValueOrDefault(OperatorRevisions.EveryVillage);

    /// <summary>Revision of what residents of a village asked for and officers did about it.</summary>
    public long RequestRevisionOf(string villageCode) => OperatorRevisionOf(OperatorRevisions.RequestsOf(villageCode));

    /// <summary>The same runs with newer revisions.</summary>
    public FreshnessBoard With(IReadOnlyDictionary<string, long> revisions) => new(options, newestFirst, revisions);

    /// <summary>Whether another reading found the same runs, ended in the same way, and the same revisions.</summary>
    internal bool SaysTheSameAs(FreshnessBoard other) =>
        Revisions.Count == other.Revisions.Count && Revisions.All(revision => other.Revisions.TryGetValue(revision.Key, out var value) && value == revision.Value)
        && Runs.SequenceEqual(other.Runs);

    private IReadOnlyDictionary<string, long> Revisions => operatorRevisions ?? new Dictionary<string, long>(StringComparer.Ordinal);

    private IEnumerable<(Guid, RunOutcome)> Runs => newestFirst.Select(run => (run.Start.RunId, run.Outcome));

    /// <summary>Freshness of a village: what its newest finished run says, else the age of the last proof.</summary>
    public Freshness Of(VillageInfo village, DateTimeOffset now)
    {
        var newest = newestFirst.FirstOrDefault(r => Concerns(r, village));
        var age = ProofAge.Of(village.ConfirmedAt, now);
        return newest?.Outcome switch
        {
            RunOutcome.Failed when age is null || IsNewerThanProof(newest, village) => Freshness.Failed,
            RunOutcome.AwaitingApproval => Freshness.AwaitingApproval,
            _ => age <= options.LateAfter ? Freshness.Fresh : Freshness.Late,
        };
    }

    private static bool Concerns(RunEntry run, VillageInfo village) =>
        run.Outcome is not (RunOutcome.Running or RunOutcome.Cancelled or RunOutcome.Superseded or RunOutcome.Rejected)
        && run.Start.Trigger != "preview"
        && (run.Start.Village is { } code
            ? string.Equals(code, village.Code, StringComparison.Ordinal)
            : string.Equals(run.Start.Source, village.SourceName, StringComparison.Ordinal));

    private static bool IsNewerThanProof(RunEntry run, VillageInfo village) => village.ConfirmedAt is not { } at || run.Start.StartedAt >= at;
}
