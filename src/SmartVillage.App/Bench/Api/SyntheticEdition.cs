using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.App.Bench.Api;

/// <summary>Publishes a synthetic village through the store's own session, as a run would.</summary>
internal static class SyntheticEdition
{
    public static async Task PublishAsync(IPopulationStore store, SyntheticVillage village, TimeProvider time, CancellationToken cancellationToken)
    {
        var state = await store.EnsureVillageAsync("bench", SyntheticVillage.Profile, cancellationToken);
        await using var session = await store.OpenSessionAsync(state, cancellationToken);
        var expected = new Dictionary<string, ContentSum>(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>(1024);
        foreach (var entity in Entities.All)
        {
            var sum = default(ContentSum);
            foreach (var row in village.Rows(entity))
            {
                buffer.ResetWrittenCount();
                RecordCodec.Encode(row, buffer);
                var fingerprint = store.Keys.ComputeFingerprint(entity, buffer.WrittenSpan);
                sum = sum.Add(fingerprint);
                await session.StageAsync(new StagedRow(ChangeKind.Added, 0, row, fingerprint, []), cancellationToken);
            }

            expected[entity.Name] = sum;
        }

        await session.PublishAsync(Draft(village, state.Edition + 1, expected, time.GetUtcNow()), cancellationToken);
    }

    private static EditionDraft Draft(SyntheticVillage village, long edition, Dictionary<string, ContentSum> expected, DateTimeOffset now)
    {
        var runId = Guid.CreateVersion7(now);
        return new EditionDraft
        {
            RunId = runId,
            Edition = edition,
            SnapshotAt = now,
            Village = SyntheticVillage.Profile,
            Probe = new SourceProbe
            {
                ServerVersion = "none",
                Maps = Entities.All.ToDictionary(
                    e => e.Name, e => new EntityMap(true, e.Fields.Skip(1).ToDictionary(f => f.Name, f => f.Name, StringComparer.Ordinal)), StringComparer.Ordinal),
                ReadingVersion = 1,
                SpecificColumns = new HashSet<string>(StringComparer.Ordinal),
            },
            ReferenceData = SyntheticVillage.ReferenceData,
            Statistics = village.Statistics(DateOnly.FromDateTime(now.UtcDateTime)),
            Quarantined = [],
            SideContentHash = "none",
            Expected = expected,
            Receipt = new RunReceipt
            {
                RunId = runId,
                Village = SyntheticVillage.Code,
                Edition = edition,
                SnapshotAt = now,
                Outcome = "Published",
                Entities = expected.ToDictionary(e => e.Key, e => new EntityReceipt(e.Value.Rows, e.Value.Rows, 0, e.Value.Hash, "rows"), StringComparer.Ordinal),
                Areas = new Dictionary<string, AreaReceipt>(StringComparer.Ordinal),
            },
        };
    }
}
