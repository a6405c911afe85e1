using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using Sellers = SmartVillage.Marketplace.Sellers;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Marketplace;

/// <summary>Listings follow the editions: they pause, return and go by themselves.</summary>
public sealed class ListingWriterTests : IAsyncDisposable
{
    private readonly MarketBench _market = new();

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    [Fact]
    public async Task Goods_of_a_seller_who_dies_are_paused_and_return_when_it_is_undone()
    {
        await _market.Bench.SyncAsync();
        var before = _market.Find("KERIPIK");

        _market.Bench.Source.Edit(Entities.Residents, 1, ("lifeStatus", "2"));
        await _market.Bench.SyncAsync();
        Assert.Equal(["DODOL"], _market.Titles());
        Assert.Equal(["KERIPIK: ResidentDead", "KOPI: ResidentDead"], _market.Paused());

        _market.Bench.Source.Edit(Entities.Residents, 1, ("lifeStatus", "1"));
        await _market.Bench.SyncAsync();
        Assert.Equal(["DODOL", "KERIPIK", "KOPI"], _market.Titles());
        Assert.True(before.SaysTheSameAs(_market.Find("KERIPIK")));
        Assert.Empty(_market.Paused());
    }

    [Fact]
    public async Task All_goods_rest_while_the_village_has_its_marketplace_off()
    {
        await _market.Bench.SyncAsync();
        var village = _market.Bench.Source.Villages[0];

        _market.Bench.Source.Villages[0] = village with { MarketplaceIsOff = true };
        await _market.Bench.SyncAsync();
        Assert.Empty(_market.Titles());
        Assert.Equal(["DODOL: MarketplaceOff", "KERIPIK: MarketplaceOff", "KOPI: MarketplaceOff"], _market.Paused());

        _market.Bench.Source.Villages[0] = village;
        await _market.Bench.SyncAsync();
        Assert.Equal(["DODOL", "KERIPIK", "KOPI"], _market.Titles());
    }

    [Fact]
    public async Task A_resident_who_vanishes_takes_the_goods_along()
    {
        await _market.Bench.SyncAsync();

        _market.Bench.Source.Delete(Entities.Residents, row => row.SourceKey == 2);
        await _market.Bench.SyncAsync();

        Assert.Equal(["KERIPIK", "KOPI"], _market.Titles());
        Assert.Equal(["DODOL: ResidentMissing"], _market.Paused());
    }

    [Fact]
    public async Task Ids_stay_when_OpenSID_renumbers_everything()
    {
        await _market.Bench.SyncAsync();
        var before = _market.Names();
        foreach (var table in (string[])["products", "sellers"])
        {
            var rows = _market.Bench.Source.Tables[table].Select(row => A.Copy(row, row.SourceKey + 100)).ToList();
            _market.Bench.Source.Tables[table].Clear();
            _market.Bench.Source.Tables[table].AddRange(rows);
        }

        foreach (var key in (long[])[101, 102, 103])
        {
            _market.Bench.Source.Edit(Entities.Products, key, ("seller", key == 103 ? "102" : "101"));
        }

        Assert.Equal(RunOutcome.Published, (await _market.Bench.SyncAsync()).Outcome);
        Assert.Equal(before, _market.Names());
    }

    [Fact]
    public async Task Who_was_deleted_and_is_entered_again_keeps_card_and_links()
    {
        await _market.Bench.SyncAsync();
        var (before, seller) = (_market.Names(), _market.Find("KERIPIK").Seller);
        await _market.WriteAsync(seller, new Sellers.SellerCardDetails { Name = "Warung Melati" });
        var source = _market.Bench.Source;
        var (residents, products) = (source.Tables["residents"].ToList(), source.Tables["products"].ToList());
        foreach (var table in (string[])["residents", "sellers", "products"])
        {
            source.Tables[table].Clear();
        }

        // As after a deletion of everybody who sells, or a re-import: OpenSID takes sellers and goods along.
        source.Tables["residents"].Add(A.Copy(A.Resident(3, family: 1, area: 1), 3, ("lifeStatus", "1")));
        await _market.Bench.SyncAsync();
        Assert.Empty(_market.Titles());

        source.Tables["residents"].AddRange(residents.Select(row => A.Copy(row, row.SourceKey + 50)));
        source.Tables["sellers"].AddRange(((long[])[1, 2]).Select(key => A.Row(
            Entities.Sellers, 90 - key, ("resident", $"{key + 50}"), ("status", "1"), ("phone", "081200019999"), ("latitude", "-5.1"), ("longitude", "105.3"))));
        source.Tables["products"].AddRange(products.Select(row => A.Copy(row, row.SourceKey + 70, ("seller", $"{90 - row.Number(Entities.Products["seller"])}"))));
        MarketBench.Product(source, 99, 89, "TEMPE");
        await _market.Bench.SyncAsync();

        Assert.Equal(["DODOL", "KERIPIK", "KOPI", "TEMPE"], _market.Titles());
        Assert.Equal(before, _market.Names().Where(pair => pair.Value != "TEMPE").ToDictionary());
        Assert.Equal(("Warung Melati", seller), (_market.Find("KERIPIK").SellerName, _market.Find("KERIPIK").Seller));
    }

    [Fact]
    public async Task A_store_that_is_built_up_again_gives_nobody_the_card_of_somebody_else()
    {
        await _market.Bench.SyncAsync();
        var (before, seller) = (_market.Names(), _market.Find("DODOL").Seller);
        await _market.WriteAsync(seller, new Sellers.SellerCardDetails { Name = "Warung Melati" });
        // Idle connections of this process would keep the old file alive.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_market.Bench.Files.Population)!, Path.GetFileName(_market.Bench.Files.Population) + "*"))
        {
            File.Delete(file);
        }

        // The first seller is gone meanwhile, so that every row gets another number.
        var source = _market.Bench.Source;
        source.Delete(Entities.Sellers, row => row.SourceKey == 1);
        source.Delete(Entities.Products, row => row.SourceKey < 3);
        await using var after = new MarketBench(_market.Bench.Beside(), source);
        Assert.Null((await after.Bench.SyncAsync()).Error);

        var dodol = after.Find("DODOL");
        Assert.Equal(("Warung Melati", seller, "DODOL"), (dodol.SellerName, dodol.Seller, before[dodol.Id]));
    }

    [Fact]
    public async Task Goods_of_one_name_have_an_id_each()
    {
        MarketBench.Product(_market.Bench.Source, 4, 1, "Keripik ");
        await _market.Bench.SyncAsync();

        Assert.Equal(4, _market.Names().Count);
    }

    [Fact]
    public async Task A_store_of_before_keeps_the_ids_it_gave()
    {
        await _market.Bench.SyncAsync();
        var (context, village) = (_market.Bench.Context, 1L);
        var old = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, id) in _market.Bench.IdsOf(Entities.Sellers).Select(pair => ($"{pair.Key}", pair.Value)))
        {
            old[name] = Store.Marketplace.PublicIds.OfSellerBefore(context.Keys, village, id).Value;
            _market.Bench.Tamper(context.Population, $"UPDATE listings SET seller_id = '{old[name]}' WHERE seller_id = (SELECT public_id FROM market_sellers WHERE seller_id = {id})");
        }

        _market.Bench.Tamper(context.Population, "DELETE FROM market_sellers");
        _market.Bench.Tamper(context.Population, "DELETE FROM listing_rules");
        var goods = _market.Names();
        await _market.Bench.SyncAsync();

        Assert.Equal(old["1"], _market.Find("KERIPIK").Seller.Value);
        Assert.Equal(goods, _market.Names());
    }

    [Fact]
    public async Task A_product_that_goes_leaves_its_id_and_nothing_else()
    {
        await _market.Bench.SyncAsync();
        var kopi = _market.Find("KOPI");

        _market.Bench.Source.Delete(Entities.Products, row => row.SourceKey == 2);
        await _market.Bench.SyncAsync();

        Assert.Equal(["DODOL", "KERIPIK"], _market.Titles());
        Assert.Empty(_market.Paused());
        var left = _market.Bench.Read(reader => reader.FindListings([kopi.Id]));
        Assert.Equal((PauseReason.ProductGone, null), (Assert.Single(Assert.Single(left).Status.Reasons), left[0].Listing));
    }

    [Fact]
    public async Task A_price_that_changes_is_touched_that_day_and_other_words_are_not()
    {
        await _market.Bench.SyncAsync();
        var first = _market.Find("KOPI");
        _market.Bench.Time.Advance(TimeSpan.FromDays(200));
        _market.Bench.Source.Edit(Entities.Products, 1, ("price", "9000"));
        _market.Bench.Source.Edit(Entities.Products, 2, ("unit", "gelas"));
        await _market.Bench.SyncAsync();

        var (keripik, kopi) = (_market.Find("KERIPIK"), _market.Find("KOPI"));
        Assert.Equal((keripik.UpdatedOn, kopi.UpdatedOn), (keripik.PriceTouchedOn, keripik.UpdatedOn));
        Assert.Equal((first.FirstListedOn, first.PriceTouchedOn), (kopi.FirstListedOn, kopi.PriceTouchedOn));
        Assert.Equal((false, true), (keripik.IsPriceOld(keripik.UpdatedOn), kopi.IsPriceOld(keripik.UpdatedOn)));
    }

    [Fact]
    public async Task Who_sells_in_two_villages_is_shown_in_both_and_told_to_the_operators()
    {
        var other = new MemorySource { Name = "tetangga" };
        other.Villages[0] = MemorySource.Village("18.72.04.1003", "Mulyosari");
        MarketBench.Fill(other);
        await _market.Bench.SyncAsync();
        await _market.Bench.SyncAsync(source: other);

        using var reading = _market.Reader.Open();
        Assert.Equal(6, reading.ReadListings().Select(l => l.Id).Distinct().Count());
        Assert.All(reading.ReadListings("18.72.04.1003"), l => Assert.Contains(ListingFlaw.SellsInTwoVillages, l.Flaws));
        Assert.Equal(3, reading.ReadListings("18.72.04.1003").Count());
    }

    [Fact]
    public async Task Listings_that_other_rules_made_are_made_anew_by_a_night_without_changes()
    {
        await _market.Bench.SyncAsync();
        var stamp = _market.Stamp;
        _market.Bench.Tamper(_market.Bench.Context.Population, "DELETE FROM listings");
        _market.Bench.Tamper(_market.Bench.Context.Population, "DELETE FROM listing_rules");
        Assert.Empty(_market.Titles());

        Assert.Equal(RunOutcome.Unchanged, (await _market.Bench.SyncAsync()).Outcome);

        Assert.Equal(["DODOL", "KERIPIK", "KOPI"], _market.Titles());
        Assert.NotEqual(stamp, _market.Stamp);
        Assert.Equal(3, _market.Changes(stamp, _market.Names())!.Length);
    }

    [Fact]
    public async Task A_night_makes_only_the_listings_whose_rows_changed()
    {
        await _market.Bench.SyncAsync();
        var kept = Blocks();
        // Nobody could open it: that nothing fails shows that it was not made anew.
        _market.Bench.Tamper(_market.Bench.Context.Population, "UPDATE listings SET block = zeroblob(40) WHERE product_id = 1");
        _market.Bench.Source.Edit(Entities.Products, 2, ("unit", "gelas"));

        Assert.Equal(RunOutcome.Published, (await _market.Bench.SyncAsync()).Outcome);

        var now = Blocks();
        Assert.Equal([new byte[40], kept[2]], [now[0], now[2]]);
        Assert.NotEqual(kept[1], now[1]);
    }

    [Fact]
    public async Task A_listing_is_made_anew_when_the_day_comes_that_OpenSID_says_it_was_edited_on()
    {
        var day = DateOnly.FromDateTime(_market.Bench.Time.GetUtcNow().UtcDateTime);
        _market.Bench.Source.Edit(Entities.Products, 2, ("updatedAt", $"{day.AddDays(30):yyyy-MM-dd} 08:00:00"));
        await _market.Bench.SyncAsync();
        var before = _market.Find("KOPI").UpdatedOn;

        _market.Bench.Time.Advance(TimeSpan.FromDays(40));
        _market.Bench.Source.Edit(Entities.Products, 1, ("price", "9000"));
        await _market.Bench.SyncAsync();

        Assert.NotEqual(day.AddDays(30), before);
        Assert.Equal(day.AddDays(30), _market.Find("KOPI").UpdatedOn);
    }

    [Fact]
    public async Task A_category_that_is_renamed_renames_what_is_offered_in_it()
    {
        await _market.Bench.SyncAsync();

        _market.Bench.Source.Edit(Entities.Categories, 1, ("name", "CAMILAN"));
        await _market.Bench.SyncAsync();

        Assert.Equal(["CAMILAN", "CAMILAN", "CAMILAN"], new[] { "DODOL", "KERIPIK", "KOPI" }.Select(title => _market.Find(title).Category.Name));
    }

    private List<byte[]> Blocks() => _market.Bench.Context.Population.Use(
        connection => Sqlite.SqliteExtensions.Read(connection, "SELECT block FROM listings ORDER BY product_id", row => row.GetFieldValue<byte[]>(0)));

    [Fact]
    public async Task Nothing_of_a_listing_can_be_read_in_the_file()
    {
        await _market.Bench.SyncAsync();

        var blocks = _market.Bench.Context.Population.Use(connection => Sqlite.SqliteExtensions.Read(connection, "SELECT block FROM listings", r => r.GetFieldValue<byte[]>(0)));

        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, block => Assert.DoesNotContain("WARGA", System.Text.Encoding.Latin1.GetString(block), StringComparison.Ordinal));
        Assert.All(blocks, block => Assert.DoesNotContain("+62", System.Text.Encoding.Latin1.GetString(block), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gone_listings_are_forgotten_after_thirteen_months()
    {
        await _market.Bench.SyncAsync();
        var kopi = _market.Find("KOPI").Id;
        _market.Bench.Source.Delete(Entities.Products, row => row.SourceKey == 2);
        await _market.Bench.SyncAsync();

        _market.Bench.Time.Advance(TimeSpan.FromDays(420));
        await _market.Bench.SyncAsync();

        Assert.Empty(_market.Bench.Read(reader => reader.FindListings([kopi])));
    }
}
