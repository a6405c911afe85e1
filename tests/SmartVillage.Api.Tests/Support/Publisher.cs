using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Brings rows into a store the way the engine does, through an edition session.</summary>
internal sealed class Publisher(IPopulationStore store, TimeProvider time)
{
    /// <summary>Publishes the village as its next edition; <paramref name="changed"/> rows replace stored ones from edition 2 on.</summary>
    public async Task<Guid> PublishAsync(SyntheticVillage village, params EntityRecord[] changed)
    {
        var state = await store.EnsureVillageAsync(SourceOf(village), village.Profile, CancellationToken.None);
        await using var session = await store.OpenSessionAsync(state, CancellationToken.None);
        var runId = Guid.CreateVersion7(time.GetUtcNow());
        var expected = new Dictionary<string, ContentSum>(StringComparer.Ordinal);
        foreach (var entity in Entities.All)
        {
            var keys = state.Edition == 0 ? StoredKeys.Empty : await session.LoadKeysAsync(entity, CancellationToken.None);
            var sum = default(ContentSum);
            foreach (var row in village.Rows[entity.Name].Select(r => changed.FirstOrDefault(c => c.Definition == entity && c.SourceKey == r.SourceKey) ?? r))
            {
                var fingerprint = FingerprintOf(row);
                sum = sum.Add(fingerprint);
                var at = keys.Find(row.SourceKey);
                if (at < 0)
                {
                    await session.StageAsync(new StagedRow(ChangeKind.Added, 0, row, fingerprint, []), CancellationToken.None);
                }
                else if (keys.FingerprintAt(at) != fingerprint)
                {
                    await session.StageAsync(new StagedRow(ChangeKind.Changed, keys.IdAt(at), row, fingerprint, ["occupation"]), CancellationToken.None);
                }
            }

            expected[entity.Name] = sum;
        }

        await session.PublishAsync(Draft(village, runId, state.Edition + 1, expected), CancellationToken.None);
        return runId;
    }

    /// <summary>Makes a village known without anything published.</summary>
    public Task EnsureAsync(SyntheticVillage village) => store.EnsureVillageAsync(SourceOf(village), village.Profile, CancellationToken.None);

    private static string SourceOf(SyntheticVillage village) => village.Profile.Name.ToLowerInvariant();

    private Fingerprint FingerprintOf(EntityRecord row)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        RecordCodec.Encode(row, buffer);
        return store.Keys.ComputeFingerprint(row.Definition, buffer.WrittenSpan);
    }

    private EditionDraft Draft(SyntheticVillage village, Guid runId, long edition, Dictionary<string, ContentSum> expected) => new()
    {
        RunId = runId,
        Edition = edition,
        SnapshotAt = time.GetUtcNow(),
        Village = village.Profile,
        Probe = new SourceProbe
        {
            ServerVersion = "none",
            Maps = Entities.All.ToDictionary(
                e => e.Name, e => new EntityMap(true, e.Fields.Skip(1).ToDictionary(f => f.Name, f => f.Name, StringComparer.Ordinal)), StringComparer.Ordinal),
            ReadingVersion = 1,
            SpecificColumns = new HashSet<string>(StringComparer.Ordinal),
        },
        ReferenceData = new SourceReferenceData(
            new Dictionary<string, IReadOnlyList<CodeListEntry>>(StringComparer.Ordinal) { ["religion"] = [new(1, "ISLAM"), new(3, "KATHOLIK")] }, [], []),
        Statistics = SampleStatistics.Exact(village, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
        Quarantined = [],
        SideContentHash = "none",
        Reviews = edition == 1 ? [] : [new IdentityReview(Entities.Residents.Name, 1, 2, "name-birth-mother")],
        Expected = expected,
        Receipt = new RunReceipt
        {
            RunId = runId,
            Village = village.Code,
            Edition = edition,
            SnapshotAt = time.GetUtcNow(),
            Outcome = "Published",
            Entities = expected.ToDictionary(
                e => e.Key, e => new EntityReceipt(e.Value.Rows, e.Value.Rows, 0, e.Value.Hash, "rows"), StringComparer.Ordinal),
            Areas = new Dictionary<string, AreaReceipt>(StringComparer.Ordinal),
        },
    };
}
