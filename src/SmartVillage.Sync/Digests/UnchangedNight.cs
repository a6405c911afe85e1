using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>Confirms an edition of which everything is proven equal without reading a row.</summary>
internal sealed class UnchangedNight(Guid runId, string source, SourceVillage village, VillageState state, SourceProbe probe, SourceReferenceData reference, PriorKnowledge known)
{
    /// <summary>What was proven.</summary>
    public RunReceipt Receipt { get; } = new()
    {
        RunId = runId,
        Village = village.Code.Value,
        Edition = state.Edition,
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
                Edition = state.Edition,
                SnapshotAt = probe.TakenAt,
                Village = village,
                Probe = probe,
                ReferenceData = reference,
                Statistics = statistics,
                Quarantined = [],
                SideContentHash = state.SideContentHash,
                Expected = Receipt.Entities.Where(entity => entity.Value.Established != "not-read")
                    .ToDictionary(entity => entity.Key, entity => Sum(entity.Value), StringComparer.Ordinal),
                Receipt = Receipt,
            },
            cancellationToken);
        return Report();
    }

    private static ContentSum Sum(EntityReceipt receipt) =>
        new(receipt.Stored, UInt128.Parse(receipt.ContentHash, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private RunReport Report() => new()
    {
        RunId = runId,
        Source = source,
        Village = village.Code.Value,
        Outcome = RunOutcome.Unchanged,
        Edition = state.Edition,
        Read = Receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Read, StringComparer.Ordinal),
        Stored = Receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Stored, StringComparer.Ordinal),
        Quarantined = Receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Quarantined, StringComparer.Ordinal),
        Changes = Entities.All.ToDictionary(entity => entity.Name, _ => EntityChanges.None, StringComparer.Ordinal),
        NotRead = probe.NotRead(),
    };
}
