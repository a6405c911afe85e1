using System.Text;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Facilities;
using SmartVillage.Store.Services;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>Facilities in the work file: every version stays, the person behind one only in the newest.</summary>
public sealed class FacilityStoreTests : IAsyncDisposable
{
    private static readonly VillageCode Own = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;
    private static readonly VillageCode Other = VillageCode.TryParse("18.72.04.1003", out var code) ? code : default;

    private readonly Workbench _bench = new();
    private readonly SqliteFacilities _facilities;

    public FacilityStoreTests() => _facilities = new SqliteFacilities(_bench.Context);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_word_comes_back_as_it_was_written()
    {
        var details = Details("Wifi é") with
        {
            Address = "Balai",
            Status = FacilityStatus.Broken,
            Hours = "Mo-Su",
            LastCheckedOn = new DateOnly(2026, 2, 20),
            KeeperRole = "Ketua RT 03",
            Ssid = "Wifi",
            IsFree = true,
        };
        await WriteAsync(null, details, new FacilityKeeper("Sari", "+62 812 0000 0000"));

        var kept = Assert.Single(await _facilities.ListWithKeepersAsync(Own, Cancellation));

        Assert.Equal((details, new FacilityKeeper("Sari", "+62 812 0000 0000"), 1L), (kept.Details, kept.Keeper, kept.Revision));
        Assert.Null(Assert.Single(await _facilities.ListAsync(Own, Cancellation)).Keeper);
        Assert.Empty(await _facilities.ListAsync(Other, Cancellation));
    }

    [Fact]
    public async Task The_keeper_is_sealed_and_gone_from_the_file_with_the_next_version()
    {
        var id = (await WriteAsync(null, Details("Wifi"), new FacilityKeeper("Sari Rahasia", null)))!.Id;
        Assert.DoesNotContain("Sari Rahasia", FileText(), StringComparison.Ordinal);
        Assert.Equal(1L, Blocks());

        await WriteAsync(id, Details("Wifi"), keeper: null);
        Assert.Equal(0L, Blocks());
        await WriteAsync(id, Details("Wifi"), new FacilityKeeper("Sari Rahasia", null));
        await WriteAsync(id, details: null, keeper: null);

        Assert.Equal(0L, Blocks());
        Assert.Empty(await _facilities.ListAsync(Own, Cancellation));
        Assert.Equal([false, false, false, true], (await _facilities.ListHistoryAsync(Own, id, null, 10, Cancellation)).Select(v => v.IsRemoved));
    }

    [Fact]
    public async Task A_facility_of_another_village_is_not_there_and_the_second_of_two_writers_is_told()
    {
        var id = (await WriteAsync(null, Details("Wifi"), null))!.Id;

        Assert.Equal(FacilityOutcome.NotFound, (await _facilities.WriteAsync(Change(id, Details("x"), null) with { Village = Other }, Cancellation)).Outcome);
        Assert.Equal(FacilityOutcome.ChangedMeanwhile, (await _facilities.WriteAsync(Change(id, Details("x"), null) with { BasedOn = 2 }, Cancellation)).Outcome);
        Assert.Equal(FacilityOutcome.Written, (await _facilities.WriteAsync(Change(id, Details("x"), null) with { BasedOn = 1 }, Cancellation)).Outcome);
        Assert.Empty(await _facilities.ListHistoryAsync(Other, id, null, 10, Cancellation));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static FacilityDetails Details(string name) => new() { Kind = FacilityKind.Wifi, Name = name, Latitude = -5.1, Longitude = 105.3 };

    private static FacilityChange Change(long? id, FacilityDetails? details, FacilityKeeper? keeper) =>
        new() { Village = Own, Id = id, Details = details, Keeper = keeper, By = "Ani", ByKey = "k" };

    private async Task<Facility?> WriteAsync(long? id, FacilityDetails? details, FacilityKeeper? keeper) => (await _facilities.WriteAsync(Change(id, details, keeper), Cancellation)).Written;

    private long Blocks() => _bench.Context.Work.Use(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(keeper) FROM facility_versions";
        return (long)command.ExecuteScalar()!;
    });

    private string FileText() => string.Concat(
        Directory.GetFiles(Path.Combine(_bench.Folder, "data")).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)).Select(ReadShared));

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
