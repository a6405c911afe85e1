using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Services;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Alerts;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>A village is told of entries whose confirmation is a year old, by their number, until somebody confirms them again.</summary>
public sealed class CatalogAlertTests : IAsyncDisposable
{
    private readonly Workbench _bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmation_of_a_year_ago_is_told_until_it_is_renewed()
    {
        _bench.Source.AddFamilies(3);
        await _bench.SyncAsync();
        var alerts = new CatalogAlerts(new QueueModes(), new SqliteServiceVariations(_bench.Context), _bench.Store, [_bench.Source], _bench.Time);
        var withoutSource = new CatalogAlerts(new QueueModes(), new SqliteServiceVariations(_bench.Context), _bench.Store, [], _bench.Time);
        await ConfirmAsync(ServiceCode.Pbb);
        await ConfirmAsync(ServiceCode.Bpbd);

        _bench.Time.Advance(TimeSpan.FromDays(364));
        Assert.Empty(await alerts.FindAsync(Cancellation));
        _bench.Time.Advance(TimeSpan.FromDays(2));
        var both = Assert.Single(await alerts.FindAsync(Cancellation));
        await ConfirmAsync(ServiceCode.Pbb);
        var one = Assert.Single(await alerts.FindAsync(Cancellation));

        Assert.Equal((AlertKinds.CatalogExpired, "18.72.04.1002", 2L, 1L), (both.Kind, both.Village, both.Counts["entries"], one.Counts["entries"]));
        Assert.DoesNotContain("Petugas", both.Message, StringComparison.Ordinal);
        Assert.Empty(await withoutSource.FindAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task ConfirmAsync(ServiceCode service) => Assert.NotNull(await new SqliteServiceVariations(_bench.Context).AppendAsync(
        new VariationChange { Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default, Service = service, By = "Petugas", ByKey = "k" }, Cancellation));
}
