using MySqlConnector;
using SmartVillage.Domain.Areas;
using SmartVillage.IntegrationTests.Databases;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>Lapak in databases that OpenSID itself made, changed as its pages change them.</summary>
public sealed class RealMarketplaceTests(MariaDb server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_OpenSID_shows_is_public_with_its_prices_and_without_what_its_filter_left()
    {
        await using var database = await RealSamples.LoadAsync(server, "opensid-v2410-sample.sql.gz");
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false);
        Assert.Equal(RunOutcome.Published, (await pilot.SyncExactlyAsync()).Outcome);

        var goods = Listings(pilot);

        Assert.Equal(5, goods.Count);
        Assert.Equal([13_000, 14_000, 23_750, 60_000, 67_500], goods.Select(l => l.FinalPrice).Order());
        Assert.Contains(goods, l => l.Title == "Dodol Nangka \"Manis\" & 'Legit'");
        Assert.All(goods, l => Assert.DoesNotContain("removed", $"{l.Text}{l.Html}", StringComparison.Ordinal));
        Assert.All(goods, l => Assert.StartsWith("Deskripsi", l.Text, StringComparison.Ordinal));
        Assert.Equal(2, goods.Count(l => l.Photos.Count == 1));
        Assert.All(goods, l => Assert.StartsWith("+62812", l.WhatsApp, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_typed_into_Lapak_is_shown_safely_or_rests()
    {
        await using var database = await RealSamples.LoadAsync(server, "opensid-v2410-sample.sql.gz");
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false);
        await using var connection = await database.OpenAsync();
        string[] changes =
        [
            "UPDATE produk SET harga = -5000 WHERE id = 1", "UPDATE produk SET tipe_potongan = 1, potongan = 250 WHERE id = 2", "UPDATE produk SET potongan = 99999999, tipe_potongan = 2 WHERE id = 3",
            "UPDATE produk SET nama = '<script>alert(1)</script>Dodol', foto = '[\"../../../../etc/passwd\",null,\"\",{\"a\":1},\"a.svg\",\"b.jpg\"]' WHERE id = 4",
            "ALTER TABLE produk MODIFY deskripsi longtext", "UPDATE produk SET deskripsi = REPEAT('<p>Beras &amp; merah <b>enak</b></p>', 60000) WHERE id = 5",
            "UPDATE produk_kategori SET slug = 'sama'",
        ];
        foreach (var sql in changes)
        {
            await ExecuteAsync(connection, sql);
        }

        Assert.Equal(RunOutcome.Published, (await pilot.SyncExactlyAsync()).Outcome);

        var goods = Listings(pilot).ToDictionary(l => l.Title, StringComparer.Ordinal);
        Assert.Equal(4, goods.Count);
        Assert.Equal((15_000, 60_000), (goods["Keripik Singkong Pedas"].FinalPrice, goods["Kopi Robusta Lombok"].FinalPrice));
        Assert.Equal(["b.jpg"], goods["Dodol"].Photos.Select(photo => photo.File));
        Assert.InRange(goods["Beras Merah"].Text!.Length, GoodsText.LongestText - 10, GoodsText.LongestText);
        Assert.Null(goods["Beras Merah"].Html);
        Assert.Equal(2, goods.Values.Select(l => l.Category.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("opensid-v2410-sample.sql.gz", "24.10")]
    [InlineData("opensid-v2212-sample.sql.gz", "22.12")]
    public async Task Who_is_deleted_in_OpenSID_and_entered_again_is_the_same_seller_with_card_and_links(string sample, string release)
    {
        await using var database = await RealSamples.LoadAsync(server, sample);
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false);
        await using var connection = await database.OpenAsync();
        var desk = (await OpenSidOperator.StartAsync(connection, OpenSidEra.Get(release), time: pilot.Time, cancellationToken: Token)).Marketplace;
        var resident = await NumberAsync(connection, "SELECT MIN(id) FROM tweb_penduduk WHERE status_dasar = 1 AND LENGTH(nik) = 16 AND NOT nik LIKE '0%'");
        var category = await CategoryAsync(connection);
        var seller = await desk.AddSellerAsync(resident, "0812-0000-9999", Token);
        await desk.AddProductAsync(seller, category, "Madu Hutan", 90_000, Token);
        await pilot.SyncExactlyAsync();
        var before = Assert.Single(Listings(pilot), l => l.Title == "Madu Hutan");
        await WriteCardAsync(pilot, before, new SellerCardDetails { Name = "Madu Bu Ani", HidePhone = true });

        // The order in which OpenSID deletes where no foreign key does it.
        await ExecuteAsync(connection, $"DELETE FROM produk WHERE id_pelapak = {seller}");
        await ExecuteAsync(connection, $"DELETE FROM pelapak WHERE id = {seller}");
        await pilot.SyncExactlyAsync();
        Assert.DoesNotContain(Listings(pilot), l => l.Title == "Madu Hutan");

        var again = await desk.AddSellerAsync(resident, "0812-0000-9999", Token);
        await desk.AddProductAsync(again, category, "Madu Hutan", 95_000, Token);
        await pilot.SyncExactlyAsync();

        Assert.NotEqual(seller, again);
        var after = Assert.Single(Listings(pilot), l => l.Title == "Madu Hutan");
        Assert.Equal((before.Id, before.Seller, "Madu Bu Ani", null, 95_000), (after.Id, after.Seller, after.SellerName, after.WhatsApp, after.FinalPrice));
    }

    [Fact]
    public async Task A_release_from_before_Lapak_sells_nothing_until_it_is_upgraded()
    {
        await using var database = await RealSamples.LoadAsync(server, "opensid-v2012-sample.sql.gz");
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false);
        var report = await pilot.SyncExactlyAsync();
        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Contains("products", report.NotRead);
        Assert.Empty(Listings(pilot));

        await using var connection = await database.OpenAsync();
        foreach (var sql in (string[])[
            "CREATE TABLE pelapak (id int AUTO_INCREMENT PRIMARY KEY, id_pend int, telepon varchar(20), lat varchar(20), lng varchar(20), zoom tinyint NOT NULL DEFAULT 10, status tinyint(1) NOT NULL DEFAULT 1)",
            "CREATE TABLE produk_kategori (id int AUTO_INCREMENT PRIMARY KEY, kategori varchar(50), slug varchar(100), status tinyint(1) NOT NULL DEFAULT 1)",
            """
            CREATE TABLE produk (id int AUTO_INCREMENT PRIMARY KEY, id_pelapak int, id_produk_kategori int, nama varchar(255), harga int, satuan varchar(20), tipe_potongan tinyint(1) DEFAULT 1,
              potongan int DEFAULT 0, deskripsi text, foto varchar(225), status tinyint(1) NOT NULL DEFAULT 1, created_at timestamp NOT NULL DEFAULT current_timestamp(), updated_at timestamp NOT NULL DEFAULT current_timestamp())
            """,
            "INSERT INTO pelapak (id_pend, telepon) SELECT MIN(id), '081200009999' FROM tweb_penduduk WHERE status_dasar = 1",
            "INSERT INTO produk_kategori (kategori, slug) VALUES ('Makanan', 'makanan')",
            "INSERT INTO produk (id_pelapak, id_produk_kategori, nama, harga) VALUES (1, 1, 'Keripik', 5000)"])
        {
            await ExecuteAsync(connection, sql);
        }

        await pilot.SyncExactlyAsync();

        Assert.Equal("Keripik", Assert.Single(Listings(pilot)).Title);
    }

    private static async Task<int> CategoryAsync(MySqlConnection connection)
    {
        await ExecuteAsync(connection, "INSERT INTO produk_kategori (kategori, slug, status) VALUES ('Madu', 'madu', 1)");
        var category = await NumberAsync(connection, "SELECT MAX(id) FROM produk_kategori");
        if (await NumberAsync(connection, "SELECT COUNT(*) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'produk_kategori' AND COLUMN_NAME = 'config_id'") > 0)
        {
            await ExecuteAsync(connection, $"UPDATE produk_kategori SET config_id = (SELECT MIN(id) FROM config) WHERE id = {category}");
        }

        return category;
    }

    private static async Task WriteCardAsync(Pilot pilot, Listing listing, SellerCardDetails details)
    {
        Assert.True(VillageCode.TryParse(listing.Village, out var village));
        Assert.NotNull(await pilot.Get<ISellerCards>().AppendAsync(
            new SellerCardChange { Village = village, Seller = listing.Seller, By = "Bu Ani", ByKey = "k1", Details = details }, Token));
    }

    private static List<Listing> Listings(Pilot pilot)
    {
        using var reading = pilot.Get<IMarketplaceReader>().Open();
        return [.. reading.ReadListings()];
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task<int> NumberAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(Token), System.Globalization.CultureInfo.InvariantCulture);
    }
}
