using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class AtomicityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_opened_before_a_publish_keeps_its_edition()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(5);
        await bench.SyncAsync();
        using var before = bench.Queries.Open();
        var village = before.FindVillage("18.72.04.1002")!;
        bench.Source.Edit(Entities.Residents, 5, ("occupation", "9"));
        bench.Source.Delete(Entities.Residents, row => row.SourceKey == 6);

        await bench.SyncAsync();

        using var after = bench.Queries.Open();
        Assert.Equal((1L, 2L), (before.FindVillage("18.72.04.1002")!.Edition, after.FindVillage("18.72.04.1002")!.Edition));
        Assert.Equal((20, 19), (Count(before), Count(after)));
        Assert.Equal((null, "9"), (Occupation(before), Occupation(after)));

        int Count(PopulationReader reader) => reader.ListResidentIds(village.Id, new ResidentFilter()).Count;
        string? Occupation(PopulationReader reader) =>
            reader.Find(Entities.Residents, village.Id, reader.FindIds(Entities.Residents, village.Id, [5])[5])!.Record.Text(Entities.Residents["occupation"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_proof_that_fails_publishes_nothing(long edition)
    {
        await using var bench = new Workbench();
        if (edition == 2)
        {
            await DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(1, 1, 1))]);
        }

        var wrong = new ContentSum(edition, 12345);
        var error = await Assert.ThrowsAsync<StoreException>(
            () => DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(2, 1, 1))], expected: wrong));

        Assert.Equal("SV-STO-008", error.Code);
        Assert.Equal(edition - 1, bench.Rows(Entities.Residents).Count);
        Assert.Equal(edition - 1, bench.Read(reader => reader.ListVillages()[0].Edition));
    }

    [Fact]
    public async Task A_source_key_that_occurs_twice_publishes_nothing()
    {
        await using var bench = new Workbench();

        var error = await Assert.ThrowsAsync<StoreException>(() => DraftPublisher.PublishAsync(
            bench, [DraftPublisher.Added(A.Resident(2, 1, 1)), DraftPublisher.Added(A.Resident(2, 1, 1))]));

        Assert.Equal("SV-STO-008", error.Code);
        Assert.Empty(bench.Rows(Entities.Residents));
    }

    [Fact]
    public async Task Rows_of_another_village_can_neither_be_changed_nor_removed()
    {
        await using var bench = new Workbench();
        await DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(1, 1, 1))]);
        await DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(1, 1, 1))], code: "18.72.04.1003");
        var theirs = bench.Rows(Entities.Residents)[1].Id;

        var change = new StagedRow(ChangeKind.Changed, theirs, A.Resident(1, 2, 2), default, ["family"]);
        await Assert.ThrowsAsync<StoreException>(() => DraftPublisher.PublishAsync(bench, [change]));
        await Assert.ThrowsAsync<StoreException>(
            () => DraftPublisher.PublishAsync(bench, [], removals: [new StagedRemoval(Entities.Residents, theirs, "erased")]));

        Assert.All(bench.Rows(Entities.Residents), row => Assert.NotNull(row.SourceKey));
    }

    [Fact]
    public async Task An_edition_that_moved_meanwhile_is_not_overwritten()
    {
        await using var bench = new Workbench();
        var stale = await bench.Store.EnsureVillageAsync("desa", MemorySource.Village("18.72.04.1002", "Tejosari"), Cancellation);
        await DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(1, 1, 1))]);

        var error = await Assert.ThrowsAsync<StoreException>(
            () => DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(2, 1, 1))], state: stale));

        Assert.Equal(("SV-STO-009", true), (error.Code, error.IsTransient));
        Assert.Equal(1, Assert.Single(bench.Rows(Entities.Residents)).SourceKey);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_session_that_does_not_publish_leaves_no_trace(int editions)
    {
        await using var bench = new Workbench();
        if (editions == 1)
        {
            await DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(1, 1, 1))]);
        }

        var state = await bench.Store.EnsureVillageAsync("desa", MemorySource.Village("18.72.04.1002", "Tejosari"), Cancellation);
        await using (var session = await bench.Store.OpenSessionAsync(state, Cancellation))
        {
            for (var key = 10; key < 2000; key++)
            {
                await session.StageAsync(DraftPublisher.Added(A.Resident(key, 1, 1)), Cancellation);
            }
        }

        Assert.Equal(editions, bench.Rows(Entities.Residents).Count);
        await DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(5000, 1, 1))]);
        Assert.Equal(editions + 1, bench.Rows(Entities.Residents).Count);
    }

    [Fact]
    public async Task A_cancelled_publish_ends_as_cancelled_and_leaves_no_trace()
    {
        await using var bench = new Workbench();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DraftPublisher.PublishAsync(bench, [DraftPublisher.Added(A.Resident(1, 1, 1))], stop: stop));

        Assert.Empty(bench.Rows(Entities.Residents));
    }

    [Fact]
    public async Task Blocks_that_were_moved_to_another_row_do_not_open()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        await bench.SyncAsync();
        bench.Tamper(bench.Context.Population, "UPDATE residents SET block = (SELECT block FROM residents WHERE id = 2) WHERE id = 1");

        var error = Assert.Throws<StoreException>(() => bench.Read(reader => reader.Find(Entities.Residents, 1, 1)));

        Assert.Equal("SV-STO-013", error.Code);
        Assert.NotNull(bench.Read(reader => reader.Find(Entities.Residents, 1, 2)));
    }
}
