using SmartVillage.Domain.Records;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class VillageTests
{
    [Theory]
    [InlineData("18.72.04.1002", null, "desa", "18.72.04.1002", null, true)]
    [InlineData("18.72.04.1002", null, "desa", "18.72.04.1009", null, true)]
    [InlineData("18.72.04.1002", 5L, "desa", "18.72.04.1009", 5L, true)]
    [InlineData("52.01.14.05", null, "desa", "52.01.14.2005", 1L, true)]
    [InlineData("18.72.04.1002", null, "lain", "18.72.04.1002", null, true)]
    [InlineData("18.72.04.1002", 5L, "desa", "18.72.04.1009", 6L, false)]
    [InlineData("18.72.04.1002", null, "desa", "18.72.04.1009", 6L, false)]
    [InlineData("18.72.04.1002", 5L, "lain", "18.72.04.1009", 5L, false)]
    public async Task A_village_is_known_by_code_by_tenant_or_as_the_only_one_of_its_source(
        string code, long? tenant, string source, string nextCode, long? nextTenant, bool isTheSame)
    {
        await using var bench = new Workbench();
        var cancellation = TestContext.Current.CancellationToken;
        var first = await bench.Store.EnsureVillageAsync("desa", MemorySource.Village(code, "Tejosari", tenant), cancellation);

        var second = await bench.Store.EnsureVillageAsync(source, MemorySource.Village(nextCode, "Tejosari", nextTenant), cancellation);

        Assert.Equal(isTheSame, first.Id == second.Id);
        Assert.Equal((nextCode, source), (second.Code, second.SourceName));
    }

    [Fact]
    public async Task A_corrected_code_changes_no_id_and_is_an_edition_of_its_own()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(3);
        await bench.SyncAsync();
        var before = bench.IdsOf(Entities.Residents);
        bench.Source.Villages[0] = MemorySource.Village("18.72.04.1009", "Tejosari");

        var report = await bench.SyncAsync();

        Assert.Equal((RunOutcome.Published, 2L, "18.72.04.1009"), (report.Outcome, report.Edition, report.Village));
        Assert.Equal(before, bench.IdsOf(Entities.Residents));
        Assert.Null(bench.Read(reader => reader.FindVillage("18.72.04.1002")));
        Assert.Equal(2, bench.Read(reader => reader.FindVillage("18.72.04.1009"))!.Edition);
    }

    [Fact]
    public async Task Profile_and_labels_are_read_as_they_were_published()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(1);
        bench.Source.Villages[0] = MemorySource.Village("18.72.04.1002", "Tejosari") with { District = "Metro Timur", TimeZone = "Asia/Jakarta" };
        bench.Source.Reference = new SourceReferenceData(
            new Dictionary<string, IReadOnlyList<Domain.Statistics.CodeListEntry>>(StringComparer.Ordinal) { ["religion"] = [new(1, "ISLAM")] }, [], []);
        await bench.SyncAsync();

        using var reader = bench.Queries.Open();
        var village = reader.FindVillage("18.72.04.1002")!;

        Assert.Equal("Metro Timur", village.Profile.District);
        Assert.Equal(("ISLAM", null), (reader.ReadLabels(village).Find("religion", 1), reader.ReadLabels(village).Find("religion", 2)));
    }

    [Fact]
    public async Task Who_asks_for_the_state_alone_gets_that_of_a_reading_and_no_rows()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(1);
        await bench.SyncAsync();

        using var reading = bench.Queries.Open();
        using var state = bench.Queries.OpenState();

        Assert.Equal((reading.Epoch, "18.72.04.1002"), (state.Epoch, Assert.Single(state.State.Published).Code));
        Assert.Throws<InvalidOperationException>(() => state.FindIds(Entities.Residents, state.State.Published[0].Id, [1]));
    }

    [Fact]
    public async Task Villages_of_one_source_are_synchronised_one_after_the_other_also_after_a_failure()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        bench.Source.Villages.Add(MemorySource.Village("18.72.04.1003", "Mulyosari", tenant: 2));
        var readings = 0;
        bench.Source.OnReading = (entity, _) => entity == Entities.Residents && readings++ == 0 ? throw new InvalidOperationException() : Task.CompletedTask;

        var reports = await bench.Commands.RunAsync(new SyncOrder(null, "manual", "uji", Preview: false), null, TestContext.Current.CancellationToken);

        Assert.Equal([("18.72.04.1002", RunOutcome.Failed), ("18.72.04.1003", RunOutcome.Published)], reports.Select(r => (r.Village, r.Outcome)));
    }
}
