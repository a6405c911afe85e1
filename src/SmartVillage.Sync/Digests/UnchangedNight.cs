using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>Confirms an edition of which everything is proven equal without reading a row.</summary>
internal sealed class UnchangedNight(Guid runId, string source, NightContext night, SourceProbe probe, PriorKnowledge known)
{
    /// <summary>What was proven.</summary>
    public RunReceipt Receipt { get; } = new()
    {
        RunId = runId,
        Village = night.Village.Code.Value,
        Edition = night.State.Edition,
        SnapshotAt = probe.TakenAt,
        Outcome = nameof(RunOutcome.Unchanged),
        Release = probe.ReleaseHint,
        Entities = known.Proof.Entities.ToDictionary(
            entity => entity.Key,
            entity => known.Looks.TryGetValue(entity.Key, out var look) ? entity.Value with { Established = look.Established } : entity.Value,
            StringComparer.Ordinal),
        Areas = known.Proof.Areas,
    };

    /// <param name="session">The store.</param>
    /// <param name="statistics">Statistics of a new day, or null on the same day.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    public async Task<RunReport> ConfirmAsync(IEditionSession session, StatisticsSnapshot? statistics, CancellationToken cancellationToken)
    {
        await session.ConfirmAsync(
            new EditionDraft
            {
                RunId = runId,
                Edition = night.State.Edition,
                SnapshotAt = probe.TakenAt,
                Village = night.Village,
                Probe = probe,
                ReferenceData = night.Reference,
                Statistics = statistics,
                Quarantined = [],
                SideContentHash = night.State.SideContentHash,
                Expected = Receipt.Entities.Where(entity => entity.Value.Established != "not-read")
                    .ToDictionary(entity => entity.Key, entity => entity.Value.Content(), StringComparer.Ordinal),
                Receipt = Receipt,
            },
            cancellationToken);
        return Report();
    }

    private RunReport Report() => new()
    {
        RunId = runId,
        Source = source,
        Village = night.Village.Code.Value,
        Outcome = RunOutcome.Unchanged,
        Edition = night.State.Edition,
        Read = Receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Read, StringComparer.Ordinal),
        Stored = Receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Stored, StringComparer.Ordinal),
        Quarantined = Receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Quarantined, StringComparer.Ordinal),
        Changes = Entities.All.ToDictionary(entity => entity.Name, _ => EntityChanges.None, StringComparer.Ordinal),
        NotRead = probe.NotRead(),
    };
}
