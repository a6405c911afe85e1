using SmartVillage.Domain.Records;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Tests.Fakes;
using SmartVillage.TestSupport.Editions;

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
        var publisher = new EditionPublisher(bench.Store, bench.Time);
        foreach (var row in rows)
        {
            var stamped = row with { Fingerprint = publisher.FingerprintOf(row.Record) };
            sum = sum.Add(stamped.Fingerprint);
            await session.StageAsync(stamped, cancellation);
        }

        foreach (var removal in removals ?? [])
        {
            await session.StageRemovalAsync(removal, cancellation);
        }

        var content = new EditionContent { Source = "desa", Village = village, Rows = _ => [], ReferenceData = new MemorySource().Reference };
        var draft = EditionPublisher.Draft(
            content, state.Edition + 1, new Dictionary<string, ContentSum>(StringComparer.Ordinal) { ["residents"] = expected ?? sum }, bench.Time.GetUtcNow());
        await session.PublishAsync(draft, stop?.Token ?? cancellation);
    }
}
