using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Identity;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>Everything that is known when a village has been read and compared, and what is done with it.</summary>
internal sealed class PublicationPlan(
    Guid runId, SourceProbe probe, SourceVillage village, SourceReferenceData reference, VillageReading reading, IReadOnlyList<IdentityReview> reviews,
    DateOnly today, VillageState state, IStoreKeys keys)
{
    private readonly List<QuarantinedRow> _quarantined = reading.Comparisons.Values.SelectMany(c => c.Quarantined).ToList();

    /// <summary>What was proven, once it has been carried out.</summary>
    public RunReceipt? Receipt { get; private set; }

    /// <summary>What would be published.</summary>
    public RunReport Report(string source, IReadOnlyList<long> vanishedFamilies) => new()
    {
        RunId = runId,
        Source = source,
        Village = village.Code.Value,
        Outcome = RunOutcome.Running,
        Read = Count(c => c.Read),
        Stored = Count(c => c.StoredAfter),
        Quarantined = Count(c => c.Quarantined.Count),
        Changes = reading.Comparisons.Values.ToDictionary(c => c.Entity.Name, Changes, StringComparer.Ordinal),
        NotRead = probe.NotRead(),
        VanishedFamilies = vanishedFamilies,
        Reviews = reviews.Count,
    };

    /// <summary>Publishes a new edition, or confirms the one there is when nothing differs.</summary>
    /// <param name="session">The store.</param>
    /// <param name="removals">Rows that are gone.</param>
    /// <param name="report">What the run found.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="counted">Called when everything is counted up and the source is free.</param>
    /// <param name="cancellationToken">Stops before anything is visible.</param>
    public async Task<RunReport> CarryOutAsync(
        IEditionSession session, RemovalPlan removals, RunReport report, EditionCount count, Action counted, CancellationToken cancellationToken)
    {
        var sideHash = SideContent.Hash(village, reference, count.SpecificHash, _quarantined, keys);
        var publishes = state.Edition == 0 || report.Changes.Values.Any(c => c.Total > 0)
            || !string.Equals(sideHash, state.SideContentHash, StringComparison.Ordinal);
        var outcome = publishes ? RunOutcome.Published : RunOutcome.Unchanged;
        var edition = publishes ? state.Edition + 1 : state.Edition;
        var rows = reading.Comparisons.Values.Sum(comparison => comparison.Read);
        RunMemory.GiveBack(rows);
        var draft = Draft(edition, outcome, sideHash, report.ApprovedBy, count, withStatistics: publishes || state.ReferenceDate != today || !probe.ReadFields().SetEquals(state.Maps.ReadFields()));
        Receipt = draft.Receipt;
        RunMemory.GiveBack(rows);
        counted();
        if (publishes)
        {
            await StageAsync(session, removals, cancellationToken);
            await session.PublishAsync(draft, cancellationToken);
        }
        else
        {
            await session.ConfirmAsync(draft, cancellationToken);
        }

        return report with { Outcome = outcome, Edition = edition };
    }

    private async Task StageAsync(IEditionSession session, RemovalPlan removals, CancellationToken cancellationToken)
    {
        if (state.Edition == 0)
        {
            return;
        }

        foreach (var comparison in reading.Comparisons.Values)
        {
            foreach (var row in comparison.Fresh.Concat(comparison.Changed))
            {
                await session.StageAsync(new StagedRow(row.Kind, row.Id, row.Record, row.Fingerprint, row.ChangedFields), cancellationToken);
            }
        }

        foreach (var removal in removals.Removals())
        {
            await session.StageRemovalAsync(removal, cancellationToken);
        }
    }

    private EditionDraft Draft(long edition, RunOutcome outcome, string sideHash, string? approvedBy, EditionCount count, bool withStatistics) => new()
    {
        RunId = runId,
        Edition = edition,
        SnapshotAt = probe.TakenAt,
        Village = village,
        Probe = probe,
        ReferenceData = reference,
        Statistics = withStatistics ? count.TakeStatistics() : null,
        Quarantined = _quarantined,
        SideContentHash = sideHash,
        Expected = reading.Comparisons.Values.Where(c => c.Map.IsRead).ToDictionary(c => c.Entity.Name, c => c.Sum, StringComparer.Ordinal),
        Reviews = reviews,
        Receipt = new RunReceipt
        {
            RunId = runId,
            Village = village.Code.Value,
            Edition = edition,
            SnapshotAt = probe.TakenAt,
            Outcome = outcome.ToString(),
            ApprovedBy = approvedBy,
            Release = probe.ReleaseHint,
            Entities = ReceiptBuilder.ForEntities(reading.Comparisons.Values),
            Areas = count.Areas,
        },
    };

    private EntityChanges Changes(EntityComparison comparison)
    {
        if (state.Edition == 0)
        {
            return EntityChanges.None with { Added = comparison.Sum.Rows };
        }

        long Of(ChangeKind kind) => comparison.Changed.LongCount(row => row.Kind == kind);
        return new EntityChanges(
            comparison.Fresh.Count, Of(ChangeKind.Changed), comparison.Vanished.Count, Of(ChangeKind.Restored), Of(ChangeKind.Rebound), Of(ChangeKind.Reinterpreted));
    }

    private Dictionary<string, long> Count(Func<EntityComparison, long> count) =>
        reading.Comparisons.Values.ToDictionary(c => c.Entity.Name, count, StringComparer.Ordinal);
}
