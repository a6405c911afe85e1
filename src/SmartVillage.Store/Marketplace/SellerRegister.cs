using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Residents;
using SmartVillage.Marketplace;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Marketplace;

/// <summary>Gives every seller of a village a public id, once, and remembers whose it is.</summary>
internal sealed class SellerRegister(StoreContext context, SqliteConnection connection, long villageId, string code) : IDisposable
{
    // A first load asks them for everybody who sells.
    private readonly RawStatement _insert = new(connection, "INSERT INTO market_sellers (seller_id, village_id, public_id, resident_id) VALUES (?1, ?2, ?3, ?4)");
    private readonly RawStatement _named = new(connection, "SELECT 1 FROM listings WHERE seller_id = ?1 LIMIT 1");
    private readonly RawStatement _taken = new(connection, "SELECT 1 FROM market_sellers WHERE public_id = ?1");
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
            _insert.Bind(1, sellerId);
            _insert.Bind(2, villageId);
            _insert.Bind(3, id.Value);
            _insert.BindNumber(4, residentId);
            _insert.Step();
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

    public void Dispose()
    {
        _insert.Dispose();
        _named.Dispose();
        _taken.Dispose();
    }

    private MarketId Choose(long sellerId, string? nik)
    {
        var before = PublicIds.OfSellerBefore(context.Keys, villageId, sellerId);
        if (_named.Finds(before.Value))
        {
            return before;
        }

        var byPerson = nik is not null && Nik.IsReal(nik) ? PublicIds.OfPerson(context.Keys, code, nik) : default;
        return byPerson.Value.Length > 0 && !_taken.Finds(byPerson.Value)
            ? byPerson
            : PublicIds.OfRow(context.Keys, StoreContext.EpochOf(connection), "seller", sellerId);
    }

    private static Dictionary<long, (MarketId Id, long? Resident)> Load(SqliteConnection connection, long villageId) => connection.Read(
        "SELECT seller_id, public_id, resident_id FROM market_sellers WHERE village_id = $village",
        row => (Seller: row.GetInt64(0), Id: MarketId.TryParse(row.GetString(1), out var id) ? id : default, Resident: row.IsDBNull(2) ? (long?)null : row.GetInt64(2)),
        ("$village", villageId)).ToDictionary(row => row.Seller, row => (row.Id, row.Resident));
}
