using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Marketplace;

/// <summary>A seller of an edition with the resident behind it.</summary>
internal sealed record VillageSeller(MarketId Id, Fingerprint Fingerprint, EntityRecord Record, SellingResident? Resident);

/// <summary>Sellers of a village by source key. Of residents only those are opened who may sell in another village too, or who sell for the first time.</summary>
internal sealed class VillageSellers : IDisposable
{
    private readonly StoreContext _context;
    private readonly long _villageId;
    private readonly RawStatement _resident;
    private readonly RawStatement _elsewhere;
    private readonly SellerRegister _register;
    private readonly Dictionary<long, VillageSeller> _byKey;

    public VillageSellers(StoreContext context, SqliteConnection connection, long villageId, string code)
    {
        (_context, _villageId) = (context, villageId);
        _resident = new RawStatement(
            connection, "SELECT id, source_key, fingerprint, block, life_status, nik_index FROM residents INDEXED BY residents_key WHERE village_id = ?1 AND source_key = ?2");
        _elsewhere = new RawStatement(
            connection,
            """
            SELECT 1 FROM residents r JOIN sellers s ON s.village_id = r.village_id AND s.resident = r.source_key AND s.source_key IS NOT NULL
            WHERE r.nik_index = ?1 AND r.village_id <> ?2 AND r.source_key IS NOT NULL AND r.life_status = 1
            """);
        _register = new SellerRegister(context, connection, villageId, code);
        _byKey = Rows(context, connection, Entities.Sellers, villageId).ToDictionary(row => row.Stored.Record.SourceKey, row => Seller(row.Stored, row.Fingerprint));
    }

    public VillageSeller? Find(long sourceKey) => _byKey.GetValueOrDefault(sourceKey);

    public void Dispose()
    {
        _resident.Dispose();
        _elsewhere.Dispose();
        _register.Dispose();
    }

    /// <summary>Rows of a small entity as the transaction sees them.</summary>
    public static List<(StoredRecord Stored, Fingerprint Fingerprint)> Rows(StoreContext context, SqliteConnection connection, EntityDefinition entity, long villageId)
    {
        using var scan = new RawStatement(
            connection, $"SELECT id, source_key, fingerprint, block FROM {StoreTables.Of(entity).Name} WHERE village_id = ?1 AND source_key IS NOT NULL ORDER BY id");
        scan.Bind(1, villageId);
        var rows = new List<(StoredRecord, Fingerprint)>();
        while (scan.Step())
        {
            rows.Add((RowReader.Read(context, entity, villageId, scan), Fingerprint.FromBytes(scan.Bytes(2))));
        }

        return rows;
    }

    private VillageSeller Seller(StoredRecord row, Fingerprint fingerprint)
    {
        if (row.Record.Number(Entities.Sellers["resident"]) is not { } key || !Look(key))
        {
            return new VillageSeller(_register.IdOf(row.Id, residentId: null, () => null), fingerprint, row.Record, Resident: null);
        }

        var id = _register.IdOf(row.Id, _resident.Number(0), Nik);
        var resident = new SellingResident(_resident.NumberOrNull(4), !_resident.IsNull(5) && SellsElsewhere(_resident.Bytes(5).ToArray()));
        _resident.Reset();
        return new VillageSeller(id, fingerprint, row.Record, resident);
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
        _elsewhere.Bind(1, index);
        _elsewhere.Bind(2, _villageId);
        var sells = _elsewhere.Step();
        _elsewhere.Reset();
        return sells && Domain.Residents.Nik.IsReal(Nik());
    }
}
