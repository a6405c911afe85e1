using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Support;

/// <summary>Publishes residents without the engine, so that a test can say something wrong.</summary>
internal static class DraftPublisher
{
    /// <summary>A new row; its fingerprint is made when it is published.</summary>
    public static StagedRow Added(EntityRecord record) => new(ChangeKind.Added, 0, record, default, []);

    public static async Task PublishAsync(
        Workbench bench,
        IReadOnlyList<StagedRow> rows,
        ContentSum? expected = null,
        string code = "18.72.04.1002",
        VillageState? state = null,
        IReadOnlyList<StagedRemoval>? removals = null,
        CancellationTokenSource? stop = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var village = MemorySource.Village(code, "Uji");
        state ??= await bench.Store.EnsureVillageAsync(code == "18.72.04.1002" ? "desa" : "tetangga", village, cancellation);
        await using var session = await bench.Store.OpenSessionAsync(state, cancellation);
        var sum = (await session.LoadKeysAsync(Entities.Residents, cancellation)).Rows.Aggregate(default(ContentSum), (all, row) => all.Add(row.Fingerprint));
        foreach (var row in rows)
        {
            var stamped = row with { Fingerprint = FingerprintOf(bench, row.Record) };
            sum = sum.Add(stamped.Fingerprint);
            await session.StageAsync(stamped, cancellation);
        }

        foreach (var removal in removals ?? [])
        {
            await session.StageRemovalAsync(removal, cancellation);
        }

        await session.PublishAsync(Draft(bench, village, state.Edition + 1, expected ?? sum), stop?.Token ?? cancellation);
    }

    private static Fingerprint FingerprintOf(Workbench bench, EntityRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RecordCodec.Encode(record, buffer);
        return bench.Store.Keys.ComputeFingerprint(record.Definition, buffer.WrittenSpan);
    }

    private static EditionDraft Draft(Workbench bench, SourceVillage village, long edition, ContentSum expected)
    {
        var (run, at) = (Guid.CreateVersion7(bench.Time.GetUtcNow()), bench.Time.GetUtcNow());
        return new EditionDraft
        {
            RunId = run,
            Edition = edition,
            SnapshotAt = at,
            Village = village,
            Probe = new SourceProbe
            {
                ServerVersion = "uji",
                Maps = new Dictionary<string, EntityMap>(StringComparer.Ordinal),
                ReadingVersion = 1,
                SpecificColumns = new HashSet<string>(StringComparer.Ordinal),
            },
            ReferenceData = new MemorySource().Reference,
            Quarantined = [],
            SideContentHash = string.Empty,
            Expected = new Dictionary<string, ContentSum>(StringComparer.Ordinal) { ["residents"] = expected },
            Receipt = new RunReceipt
            {
                RunId = run,
                Village = village.Code.Value,
                Edition = edition,
                SnapshotAt = at,
                Outcome = "Published",
                Entities = new Dictionary<string, EntityReceipt>(StringComparer.Ordinal),
                Areas = new Dictionary<string, AreaReceipt>(StringComparer.Ordinal),
            },
        };
    }
}
