using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>What operators do in OpenSID's Lapak and to its sellers reaches buyers by itself.</summary>
public sealed class MarketplaceLifeTests(MariaDb server)
{
    private const string Title = "Keripik \"Pedas\" & Gurih";

    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goods_rest_while_their_seller_is_dead_and_return_when_that_is_undone()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var resident = await village.MemberAsync();
        var seller = await village.Operator.Marketplace.AddSellerAsync(resident, "0812-0000-9999", Token);
        var category = await village.NumberAsync("SELECT MIN(id) FROM produk_kategori WHERE status = 1");
        await village.Operator.Marketplace.AddProductAsync(seller, category, Title, 15000, Token);
        await village.Pilot.SyncExactlyAsync();
        var listing = Assert.Single(Listings(village), l => l.Title == Title);
        Assert.Equal(("+6281200009999", 15_000, Today), (listing.WhatsApp, listing.FinalPrice, listing.FirstListedOn));

        await village.Operator.Events.DieAsync(resident, Today, Token);
        await village.Pilot.SyncExactlyAsync();
        Assert.DoesNotContain(Listings(village), l => l.Id == listing.Id);
        Assert.Equal(await PublicInOpenSidAsync(village), Listings(village).Count);

        await village.Operator.Events.UndoFromLogAsync(resident, Token);
        await village.Pilot.SyncExactlyAsync();
        Assert.True(listing.SaysTheSameAs(Assert.Single(Listings(village), l => l.Id == listing.Id)));

        await village.Operator.Marketplace.SetSellerAsync(seller, active: false, Token);
        await village.Pilot.SyncExactlyAsync();
        Assert.DoesNotContain(Listings(village), l => l.Id == listing.Id);
    }

    [Fact]
    public async Task A_price_that_is_edited_in_OpenSID_is_seen_and_untouched_ones_grow_old()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var product = await village.NumberAsync(
            """
            SELECT MIN(p.id) FROM produk p JOIN pelapak s ON s.id = p.id_pelapak AND s.status = 1 JOIN tweb_penduduk r ON r.id = s.id_pend AND r.status_dasar = 1
            JOIN produk_kategori k ON k.id = p.id_produk_kategori AND k.status = 1 WHERE p.status = 1
            """);
        village.Pilot.Time.Advance(TimeSpan.FromDays(200));
        var today = Today.AddDays(200);
        Assert.All(Listings(village), l => Assert.True(l.IsPriceOld(today)));

        await village.Operator.Marketplace.EditPriceAsync(product, 77_000, Token);
        await village.Pilot.SyncExactlyAsync();

        var edited = Assert.Single(Listings(village), l => l.Price == 77_000);
        Assert.False(edited.IsPriceOld(today));
        Assert.All(Listings(village).Where(l => l.Id != edited.Id), l => Assert.True(l.IsPriceOld(today)));
    }

    [Theory]
    [InlineData("22.02")]
    [InlineData("22.08")]
    [InlineData("24.10")]
    public async Task Of_every_release_and_whatever_is_wrong_in_it_exactly_the_goods_of_living_residents_are_public(string release)
    {
        var era = OpenSidEra.All.First(e => e.Release == release);
        await using var pilot = (await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = era, Residents = 600, Dirt = Dirt.Torture })).Pilot;
        Assert.Equal(RunOutcome.Published, (await pilot.SyncExactlyAsync()).Outcome);
        await using var connection = await pilot.Database.OpenAsync();
        await using var command = new MySqlConnector.MySqlCommand(PublicSql, connection);

        using var reading = pilot.Get<IMarketplaceReader>().Open();
        var listings = reading.ReadListings().ToList();

        Assert.NotEmpty(listings);
        Assert.Equal(Convert.ToInt32(await command.ExecuteScalarAsync(Token), System.Globalization.CultureInfo.InvariantCulture), listings.Count);
        Assert.All(listings, l => Assert.True(l.FinalPrice >= 0 && l.FinalPrice <= l.Price));
    }

    private const string PublicSql =
        """
        SELECT COUNT(*) FROM produk p JOIN pelapak s ON s.id = p.id_pelapak AND s.status = 1 JOIN produk_kategori k ON k.id = p.id_produk_kategori AND k.status = 1
        JOIN tweb_penduduk r ON r.id = s.id_pend AND r.status_dasar = 1 WHERE p.status = 1 AND p.harga >= 0 AND TRIM(p.nama) <> ''
        """;

    private static Task<int> PublicInOpenSidAsync(LivingVillage village) => village.NumberAsync(PublicSql);

    private static List<Listing> Listings(LivingVillage village)
    {
        using var reading = village.Pilot.Get<IMarketplaceReader>().Open();
        return [.. reading.ReadListings()];
    }
}
