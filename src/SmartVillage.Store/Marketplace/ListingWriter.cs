using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Sqlite;
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

    /// <summary>Makes all listings; those that say the same as before keep their revision. After the village itself is written.</summary>
    public void Write(SourceVillage village, DateTimeOffset snapshotAt)
    {
        var market = new MarketVillage(
            village.Code.Value, village.Name, SellingPlaces.OfVillage(village.Latitude, village.Longitude), VillageClock.Today(snapshotAt, village.TimeZone));
        var revision = (long)connection.Scalar("SELECT revision FROM villages WHERE id = $village", ("$village", villageId))!;
        using var table = new ListingTable(context, connection, villageId, revision);
        var sellers = new VillageSellers(context, connection, villageId);
        var categories = Rows(Entities.Categories).ToDictionary(row => row.Record.SourceKey, row => row.Record);
        foreach (var product in Rows(Entities.Products))
        {
            table.Put(product.Id, Facts(product, sellers, categories) with { Before = table.Before(product.Id) }, market);
        }

        table.RemoveOthers();
        connection.Run("INSERT OR REPLACE INTO listing_rules (village_id, made_for) VALUES ($village, $for)", ("$village", villageId), ("$for", MadeFor(village)));
    }

    private static string MadeFor(SourceVillage village) => string.Join('|', ListingMaker.Version, village.Code.Value, village.Latitude, village.Longitude, village.TimeZone, village.Name);

    private ProductFacts Facts(StoredRecord product, VillageSellers sellers, Dictionary<long, EntityRecord> categories)
    {
        var seller = product.Record.Number(Entities.Products["seller"]) is { } key ? sellers.Find(key) : null;
        return new ProductFacts
        {
            Id = PublicIds.OfListing(context.Keys, villageId, product.Id),
            SellerId = seller?.Id ?? default,
            Product = product.Record,
            Seller = seller?.Record,
            Resident = seller?.Resident,
            Category = product.Record.Number(Entities.Products["category"]) is { } category ? categories.GetValueOrDefault(category) : null,
        };
    }

    private List<StoredRecord> Rows(EntityDefinition entity) => VillageSellers.Rows(context, connection, entity, villageId);
}
