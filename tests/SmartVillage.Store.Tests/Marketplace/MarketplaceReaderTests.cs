using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Marketplace;

/// <summary>What search and feeds read: states, changes between them, and cards over editions.</summary>
public sealed class MarketplaceReaderTests : IAsyncDisposable
{
    private readonly MarketBench _market = new();

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    [Fact]
    public async Task Changes_lead_from_one_state_to_the_next()
    {
        await _market.Bench.SyncAsync();
        var (first, names) = (_market.Stamp, _market.Names());
        Assert.Equal([], _market.Changes(first, names)!);

        _market.Bench.Source.Edit(Entities.Products, 1, ("price", "9000"));
        _market.Bench.Source.Edit(Entities.Residents, 2, ("lifeStatus", "3"));
        MarketBench.Product(_market.Bench.Source, 4, 1, "TEMPE");
        await _market.Bench.SyncAsync();

        Assert.NotEqual(first, _market.Stamp);
        Assert.Equal(["-DODOL", "KERIPIK", "TEMPE"], _market.Changes(first, names)!);
        Assert.Equal([], _market.Changes(_market.Stamp, names)!);
    }

    [Fact]
    public async Task An_edition_without_news_of_the_market_changes_no_listing()
    {
        await _market.Bench.SyncAsync();
        var before = _market.Stamp;

        _market.Bench.Source.Edit(Entities.Residents, 1, ("religion", "5"));
        await _market.Bench.SyncAsync();

        Assert.NotEqual(before, _market.Stamp);
        Assert.Equal([], _market.Changes(before, _market.Names())!);
    }

    [Fact]
    public async Task Another_history_or_a_state_ahead_means_that_everything_is_read_anew()
    {
        await _market.Bench.SyncAsync();
        var stamp = _market.Stamp;

        Assert.Null(_market.Changes(stamp with { Epoch = "lain" }, _market.Names()));
        Assert.Null(_market.Changes(stamp with { Villages = [stamp.Villages[0] with { Revision = 99 }] }, _market.Names()));
        Assert.Null(_market.Changes(stamp with { Villages = [stamp.Villages[0] with { Cards = 99 }] }, _market.Names()));
        Assert.Null(_market.Changes(stamp with { Villages = [stamp.Villages[0] with { Village = "18.72.04.1099" }] }, _market.Names()));
        Assert.Equal(3, _market.Changes(stamp with { Villages = [] }, _market.Names())!.Length);
    }

    [Fact]
    public async Task A_card_lies_over_the_listings_at_once_and_no_sync_takes_it_away()
    {
        await _market.Bench.SyncAsync();
        var (before, listing) = (_market.Stamp, _market.Find("KERIPIK"));
        Assert.Equal(($"Pelapak {listing.VillageName}", "+6281200019999", false), (listing.SellerName, listing.WhatsApp, listing.Place!.IsVillage));

        await _market.WriteAsync(listing.Seller, new SellerCardDetails { Name = "Warung Melati", Hours = "Mo-Su", HidePhone = true, HidePlace = true, DeliveryArea = "Metro" });

        var shown = _market.Find("KERIPIK");
        Assert.Equal(("Warung Melati", null, null, "Mo-Su"), (shown.SellerName, shown.WhatsApp, shown.Place, shown.Hours));
        Assert.NotEqual(before, _market.Stamp);
        Assert.Equal(["KERIPIK", "KOPI"], _market.Changes(before, _market.Names())!);

        _market.Bench.Source.Edit(Entities.Products, 1, ("price", "9000"));
        await _market.Bench.SyncAsync();
        Assert.Equal(("Warung Melati", 9000), (_market.Find("KERIPIK").SellerName, _market.Find("KERIPIK").Price));
        using var reading = _market.Reader.Open();
        var card = reading.FindSeller(listing.Seller)!;
        Assert.Equal(("Warung Melati", "Metro", 2, null), (card.Name, card.DeliveryArea, card.Listings, card.WhatsApp));
    }

    [Fact]
    public async Task A_card_that_another_process_writes_is_seen()
    {
        await _market.Bench.SyncAsync();
        var seller = _market.Find("KERIPIK").Seller;
        _ = _market.Stamp;
        await using (var other = _market.Bench.Beside())
        {
            await new Store.Marketplace.SqliteSellerCards(other.Context, new Store.Marketplace.SellerCardShelf(other.Context)).AppendAsync(
                new SellerCardChange { Village = MarketBench.Village, Seller = seller, By = "Bu Ani", ByKey = "k1", Details = new SellerCardDetails { Name = "Dari luar" } },
                TestContext.Current.CancellationToken);
        }

        Assert.Equal("Dari luar", _market.Find("KERIPIK").SellerName);
    }

    [Fact]
    public async Task Versions_stay_and_whoever_read_an_older_one_is_refused()
    {
        await _market.Bench.SyncAsync();
        var seller = _market.Find("KERIPIK").Seller;
        await _market.WriteAsync(seller, new SellerCardDetails { Name = "Satu" }, basedOn: 0);
        await _market.WriteAsync(seller, new SellerCardDetails { Name = "Dua" }, basedOn: 1);

        Assert.Null(await _market.WriteAsync(seller, new SellerCardDetails { Name = "Tiga" }, basedOn: 1));
        var history = await _market.Cards.ListHistoryAsync(MarketBench.Village, seller, null, 10, TestContext.Current.CancellationToken);
        Assert.Equal(["Satu", "Dua"], history.Select(v => v.Details.Name));
        Assert.Equal("Dua", _market.Find("KERIPIK").SellerName);
    }

    [Fact]
    public async Task Ids_of_nobody_and_of_paused_goods_find_nothing()
    {
        await _market.Bench.SyncAsync();
        var kopi = _market.Find("KOPI");
        _market.Bench.Source.Edit(Entities.Products, 2, ("status", "2"));
        await _market.Bench.SyncAsync();

        using var reading = _market.Reader.Open();
        Assert.Null(reading.Find(kopi.Id));
        Assert.NotNull(reading.FindSeller(kopi.Seller));
        Assert.Null(reading.FindSeller(kopi.Id));
        Assert.Empty(reading.Find([kopi.Id, default]));
    }
}
