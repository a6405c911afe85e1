using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Marketplace;

/// <summary>A seller of an edition with the resident behind it.</summary>
internal sealed record VillageSeller(MarketId Id, long RowId, Fingerprint Fingerprint, SellingResident? Resident);

/// <summary>
/// Sellers of a village by source key. Only those are opened of whom a listing is made, and of residents only those who may sell in another village too, or who sell for the first time.
/// </summary>
internal sealed class VillageSellers : IDisposable
{
    private readonly StoreContext _context;
    private readonly long _villageId;
    private readonly RawStatement _resident;
    private readonly RawStatement? _elsewhere;
    private readonly RawStatement _row;
    private readonly SellerRegister _register;
    private readonly Dictionary<long, VillageSeller> _byKey;

    public VillageSellers(StoreContext context, SqliteConnection connection, long villageId, string code)
    {
        (_context, _villageId) = (context, villageId);
        _resident = new RawStatement(
            connection, "SELECT id, source_key, fingerprint, block, life_status, nik_index FROM residents INDEXED BY residents_key WHERE village_id = ?1 AND source_key = ?2");
        _elsewhere = connection.Scalar("SELECT 1 FROM sellers WHERE village_id <> $village AND source_key IS NOT NULL LIMIT 1", ("$village", villageId)) is null ? null : new RawStatement(
            connection,
            """
            SELECT 1 FROM residents r JOIN sellers s ON s.village_id = r.village_id AND s.resident = r.source_key AND s.source_key IS NOT NULL
            WHERE r.nik_index = ?1 AND r.village_id <> ?2 AND r.source_key IS NOT NULL AND r.life_status = 1
            """);
        _row = new RawStatement(connection, "SELECT id, source_key, fingerprint, block FROM sellers WHERE id = ?1");
        _register = new SellerRegister(context, connection, villageId, code);
        _byKey = Load(connection);
    }

    public VillageSeller? Find(long sourceKey) => _byKey.GetValueOrDefault(sourceKey);

    /// <summary>What OpenSID says of a seller.</summary>
    public EntityRecord Open(VillageSeller seller)
    {
        _row.Bind(1, seller.RowId);
        _row.Step();
        var record = RowReader.Read(_context, Entities.Sellers, _villageId, _row).Record;
        _row.Reset();
        return record;
    }

    public void Dispose()
    {
        _resident.Dispose();
        _elsewhere?.Dispose();
        _row.Dispose();
        _register.Dispose();
    }

    private Dictionary<long, VillageSeller> Load(SqliteConnection connection)
    {
        using var scan = new RawStatement(connection, "SELECT id, source_key, fingerprint, resident FROM sellers WHERE village_id = ?1 AND source_key IS NOT NULL ORDER BY id");
        scan.Bind(1, _villageId);
        var sellers = new Dictionary<long, VillageSeller>();
        while (scan.Step())
        {
            sellers.Add(scan.Number(1), Seller(scan.Number(0), Fingerprint.FromBytes(scan.Bytes(2)), scan.NumberOrNull(3)));
        }

        return sellers;
    }

    private VillageSeller Seller(long rowId, Fingerprint fingerprint, long? residentKey)
    {
        if (residentKey is not { } key || !Look(key))
        {
            return new VillageSeller(_register.IdOf(rowId, residentId: null, () => null), rowId, fingerprint, Resident: null);
        }

        var id = _register.IdOf(rowId, _resident.Number(0), Nik);
        var resident = new SellingResident(_resident.NumberOrNull(4), !_resident.IsNull(5) && SellsElsewhere(_resident.Bytes(5).ToArray()));
        _resident.Reset();
        return new VillageSeller(id, rowId, fingerprint, resident);
    }

    /// <summary>Goes to a resident, whether there is one.</summary>
    private bool Look(long key)
    {
        _resident.Bind(1, _villageId);
        _resident.Bind(2, key);
        return _resident.Step();
    }

    /// <summary>NIK of the resident that was gone to.</summary>
    private string? Nik() => RowReader.Read(_context, Entities.Residents, _villageId, _resident).Record.Text(Entities.Residents["nik"]);

    /// <summary>Temporary numbers are given in every village anew, so that only a real one says that it is the same person.</summary>
    private bool SellsElsewhere(byte[] index)
    {
        if (_elsewhere is null)
        {
            return false;
        }

        _elsewhere.Bind(1, index);
        _elsewhere.Bind(2, _villageId);
        var sells = _elsewhere.Step();
        _elsewhere.Reset();
        return sells && Domain.Residents.Nik.IsReal(Nik());
    }
}
