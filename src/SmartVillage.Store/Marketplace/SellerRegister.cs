using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Residents;
using SmartVillage.Marketplace;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Marketplace;

/// <summary>Gives every seller of a village a public id, once, and remembers whose it is.</summary>
internal sealed class SellerRegister(StoreContext context, SqliteConnection connection, long villageId, string code)
{
    private readonly Dictionary<long, (MarketId Id, long? Resident)> _known = Load(connection, villageId);

    /// <summary>The id of a seller.</summary>
    /// <param name="sellerId">Row.</param>
    /// <param name="residentId">Row of the resident, or null when there is none.</param>
    /// <param name="nik">Reads the NIK of the resident, for a seller who is new.</param>
    public MarketId IdOf(long sellerId, long? residentId, Func<string?> nik)
    {
        if (!_known.TryGetValue(sellerId, out var known))
        {
            var id = Choose(sellerId, nik());
            connection.Run(
                "INSERT INTO market_sellers (seller_id, village_id, public_id, resident_id) VALUES ($seller, $village, $id, $resident)",
                ("$seller", sellerId), ("$village", villageId), ("$id", id.Value), ("$resident", residentId));
            _known.Add(sellerId, (id, residentId));
            return id;
        }

        // Whoever is not there now may come back; until then the last one who was is remembered.
        if (residentId is not null && residentId != known.Resident)
        {
            connection.Run("UPDATE market_sellers SET resident_id = $resident WHERE seller_id = $seller", ("$resident", residentId), ("$seller", sellerId));
            _known[sellerId] = (known.Id, residentId);
        }

        return known.Id;
    }

    private MarketId Choose(long sellerId, string? nik)
    {
        var before = PublicIds.OfSellerBefore(context.Keys, villageId, sellerId);
        if (connection.Scalar("SELECT 1 FROM listings WHERE seller_id = $id LIMIT 1", ("$id", before.Value)) is not null)
        {
            return before;
        }

        var byPerson = nik is not null && Nik.IsReal(nik) ? PublicIds.OfPerson(context.Keys, code, nik) : default;
        return byPerson.Value.Length > 0 && connection.Scalar("SELECT 1 FROM market_sellers WHERE public_id = $id", ("$id", byPerson.Value)) is null
            ? byPerson
            : PublicIds.OfRow(context.Keys, StoreContext.EpochOf(connection), "seller", sellerId);
    }

    private static Dictionary<long, (MarketId Id, long? Resident)> Load(SqliteConnection connection, long villageId) => connection.Read(
        "SELECT seller_id, public_id, resident_id FROM market_sellers WHERE village_id = $village",
        row => (Seller: row.GetInt64(0), Id: MarketId.TryParse(row.GetString(1), out var id) ? id : default, Resident: row.IsDBNull(2) ? (long?)null : row.GetInt64(2)),
        ("$village", villageId)).ToDictionary(row => row.Seller, row => (row.Id, row.Resident));
}
