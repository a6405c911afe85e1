using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// Confirms an edition without reading its rows: the source digests them itself (64 bits of MD5 for each row, in the snapshot of the run), and the result is what it was when they were
/// read last. CHECKSUM TABLE is not used: it took 2 of 1,711 pairs of exchanged NIKs for unchanged when tried on MariaDB 10.11.
/// </summary>
public sealed class DigestConfirmation(IPopulationStore store, IStoredContent stored, ISourceProofs proofs, DigestOptions options, TimeProvider time)
{
    private const string Purpose = "source-digest";

    /// <summary>The report of an unchanged run, or null when the rows have to be read.</summary>
    internal async Task<RunReport?> TryAsync(
        Guid runId, string source, ISourceSnapshot snapshot, SourceVillage village, VillageState state, SourceReferenceData reference, DateOnly today,
        CancellationToken cancellationToken)
    {
        if (!options.Enabled || state.Edition == 0 || !ReadsTheSameWay(snapshot.Probe, state)
            || await proofs.FindAsync(state.Id, cancellationToken) is not { } proof || proof.Edition != state.Edition
            || time.GetUtcNow() - proof.ReadAt >= options.FullReadingEvery || proof.ReadAt > time.GetUtcNow()
            || proof.SideHash != SideHash(village, reference))
        {
            return null;
        }

        // A decision about who is who is carried out by comparing rows.
        await using var session = await store.OpenSessionAsync(state, cancellationToken);
        if ((await session.LoadDecisionsAsync(cancellationToken)).Count > 0)
        {
            return null;
        }

        var digests = await snapshot.ComputeDigestsAsync(village, cancellationToken);
        if (digests is null || !Same(Keyed(digests), proof.Digests))
        {
            return null;
        }

        var statistics = state.ReferenceDate == today
            ? null
            : await StatisticsRefresh.MakeAsync(stored, proofs, state, snapshot.Probe, reference, today, cancellationToken);
        var receipts = proof.Entities.ToDictionary(
            entity => entity.Key, entity => entity.Value.Established == "not-read" ? entity.Value : entity.Value with { Established = "digest64" }, StringComparer.Ordinal);
        await session.ConfirmAsync(
            new EditionDraft
            {
                RunId = runId,
                Edition = state.Edition,
                SnapshotAt = snapshot.Probe.TakenAt,
                Village = village,
                Probe = snapshot.Probe,
                ReferenceData = reference,
                Statistics = statistics,
                Quarantined = [],
                SideContentHash = state.SideContentHash,
                Expected = receipts.Where(entity => entity.Value.Established != "not-read").ToDictionary(entity => entity.Key, entity => Sum(entity.Value), StringComparer.Ordinal),
                Receipt = new RunReceipt
                {
                    RunId = runId,
                    Village = village.Code.Value,
                    Edition = state.Edition,
                    SnapshotAt = snapshot.Probe.TakenAt,
                    Outcome = nameof(RunOutcome.Unchanged),
                    Release = snapshot.Probe.ReleaseHint,
                    Entities = receipts,
                    Areas = proof.Areas,
                },
            },
            cancellationToken);
        return Report(runId, source, village, state, snapshot.Probe, receipts);
    }

    /// <summary>Keeps the proof of a full reading; <paramref name="digests"/> come from the snapshot that was read.</summary>
    internal Task RememberAsync(
        SourceVillage village, VillageState state, SourceReferenceData reference, RunReceipt receipt, IReadOnlyDictionary<string, string>? digests,
        CancellationToken cancellationToken) => digests is null || !options.Enabled ? Task.CompletedTask : proofs.RememberAsync(
            state.Id,
            new SourceProof
            {
                Edition = receipt.Edition,
                ReadAt = receipt.SnapshotAt,
                SideHash = SideHash(village, reference),
                Digests = Keyed(digests),
                Entities = receipt.Entities,
                Areas = receipt.Areas,
            },
            cancellationToken);

    private static bool ReadsTheSameWay(SourceProbe probe, VillageState state) =>
        probe.ReadingVersion == state.ReadingVersion && probe.Maps.Count == state.Maps.Count
        && probe.Maps.All(map => state.Maps.TryGetValue(map.Key, out var before) && before.IsRead == map.Value.IsRead && Same(before.Fields, map.Value.Fields));

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && string.Equals(pair.Value, value, StringComparison.Ordinal));

    private Dictionary<string, string> Keyed(IReadOnlyDictionary<string, string> digests) => digests.ToDictionary(
        digest => digest.Key, digest => Convert.ToHexStringLower(store.Keys.ComputeBlindIndex(Purpose, $"{digest.Key}={digest.Value}")), StringComparer.Ordinal);

    private string SideHash(SourceVillage village, SourceReferenceData reference) =>
        SideContent.Hash(village, reference, specificHash: string.Empty, quarantined: [], store.Keys);

    private static ContentSum Sum(EntityReceipt receipt) =>
        new(receipt.Stored, UInt128.Parse(receipt.ContentHash, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static RunReport Report(
        Guid runId, string source, SourceVillage village, VillageState state, SourceProbe probe, Dictionary<string, EntityReceipt> receipts) => new()
        {
            RunId = runId,
            Source = source,
            Village = village.Code.Value,
            Outcome = RunOutcome.Unchanged,
            Edition = state.Edition,
            Read = receipts.ToDictionary(entity => entity.Key, entity => entity.Value.Read, StringComparer.Ordinal),
            Stored = receipts.ToDictionary(entity => entity.Key, entity => entity.Value.Stored, StringComparer.Ordinal),
            Quarantined = receipts.ToDictionary(entity => entity.Key, entity => entity.Value.Quarantined, StringComparer.Ordinal),
            Changes = Entities.All.ToDictionary(entity => entity.Name, _ => EntityChanges.None, StringComparer.Ordinal),
            NotRead = probe.NotRead(),
        };
}
