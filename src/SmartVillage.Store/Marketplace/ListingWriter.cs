using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Marketplace;

/// <summary>
/// Makes the listings of a village from the rows of its new edition, inside the transaction that publishes it: who died or moved in this edition sells nothing in it, and whoever comes back
/// sells again.
/// </summary>
internal sealed class ListingWriter(StoreContext context, SqliteConnection connection, long villageId)
{
    /// <summary>Whether the stored listings were made by other rules than today's, or for a village that is called otherwise now.</summary>
    public bool IsOutdated(SourceVillage village) =>
        connection.Scalar("SELECT made_for FROM listing_rules WHERE village_id = $village", ("$village", villageId)) as string != MadeFor(village);

    /// <summary>
    /// Makes the listings that would be made of something else than last time; those that say the same as before keep their revision. After the village itself is written.
    /// </summary>
    public void Write(SourceVillage village, DateTimeOffset snapshotAt)
    {
        var market = new MarketVillage(
            village.Code.Value, village.Name, SellingPlaces.OfVillage(village.Latitude, village.Longitude), VillageClock.Today(snapshotAt, village.TimeZone));
        var revision = (long)connection.Scalar("SELECT revision FROM villages WHERE id = $village", ("$village", villageId))!;
        using var source = new ListingSource(MadeFor(village));
        using var table = new ListingTable(context, connection, villageId, revision);
        using var sellers = new VillageSellers(context, connection, villageId, village.Code.Value);
        var categories = Categories();
        using var scan = new RawStatement(
            connection, "SELECT id, source_key, fingerprint, block, seller, category FROM products WHERE village_id = ?1 AND source_key IS NOT NULL ORDER BY id");
        scan.Bind(1, villageId);
        while (scan.Step())
        {
            var seller = scan.NumberOrNull(4) is { } key ? sellers.Find(key) : null;
            var category = scan.NumberOrNull(5) is { } number && categories.TryGetValue(number, out var found) ? found : default;
            var madeOf = source.Of(Fingerprint.FromBytes(scan.Bytes(2)), seller, category.Stored is null ? null : category.Fingerprint);
            if (!table.Keep(scan.Number(0), madeOf))
            {
                var product = RowReader.Read(context, Entities.Products, villageId, scan);
                table.Put(product.Id, Facts(village, product, seller, seller is null ? null : sellers.Open(seller), category.Stored?.Record, table), market, madeOf);
            }
        }

        table.RemoveOthers();
        connection.Run("INSERT OR REPLACE INTO listing_rules (village_id, made_for) VALUES ($village, $for)", ("$village", villageId), ("$for", MadeFor(village)));
    }

    private Dictionary<long, (StoredRecord Stored, Fingerprint Fingerprint)> Categories()
    {
        using var scan = new RawStatement(connection, "SELECT id, source_key, fingerprint, block FROM categories WHERE village_id = ?1 AND source_key IS NOT NULL ORDER BY id");
        scan.Bind(1, villageId);
        var categories = new Dictionary<long, (StoredRecord, Fingerprint)>();
        while (scan.Step())
        {
            categories.Add(scan.Number(1), (RowReader.Read(context, Entities.Categories, villageId, scan), Fingerprint.FromBytes(scan.Bytes(2))));
        }

        return categories;
    }

    private static string MadeFor(SourceVillage village) =>
        string.Join('|', ListingMaker.Version, village.Code.Value, village.Latitude, village.Longitude, village.TimeZone, village.Name) + (village.MarketplaceIsOff ? "|off" : string.Empty);

    private static ProductFacts Facts(SourceVillage village, StoredRecord product, VillageSeller? seller, EntityRecord? sellerRecord, EntityRecord? category, ListingTable table) => new()
    {
        Id = table.IdOf(product.Id, seller?.Id, product.Record.Text(Entities.Products["name"])),
        SellerId = seller?.Id ?? default,
        Product = product.Record,
        Seller = sellerRecord,
        Resident = seller?.Resident,
        Category = category,
        Before = table.Before(product.Id),
        MarketplaceIsOff = village.MarketplaceIsOff,
    };
}
