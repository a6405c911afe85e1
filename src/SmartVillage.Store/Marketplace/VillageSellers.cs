using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Marketplace;

/// <summary>A seller of an edition with the resident behind it.</summary>
internal sealed record VillageSeller(MarketId Id, Fingerprint Fingerprint, EntityRecord Record, SellingResident? Resident);

/// <summary>Sellers of a village by source key. Of residents only those are opened who may sell in another village too.</summary>
internal sealed class VillageSellers : IDisposable
{
    private readonly StoreContext _context;
    private readonly long _villageId;
    private readonly RawStatement _resident;
    private readonly RawStatement _elsewhere;
    private readonly Dictionary<long, VillageSeller> _byKey;

    public VillageSellers(StoreContext context, SqliteConnection connection, long villageId)
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
        _byKey = Rows(context, connection, Entities.Sellers, villageId).ToDictionary(row => row.Stored.Record.SourceKey, row => new VillageSeller(
            PublicIds.OfSeller(context.Keys, villageId, row.Stored.Id), row.Fingerprint, row.Stored.Record, Resident(row.Stored.Record.Number(Entities.Sellers["resident"]))));
    }

    public VillageSeller? Find(long sourceKey) => _byKey.GetValueOrDefault(sourceKey);

    public void Dispose()
    {
        _resident.Dispose();
        _elsewhere.Dispose();
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

    private SellingResident? Resident(long? key)
    {
        if (key is not { } source)
        {
            return null;
        }

        _resident.Bind(1, _villageId);
        _resident.Bind(2, source);
        if (!_resident.Step())
        {
            return null;
        }

        var resident = new SellingResident(_resident.NumberOrNull(4), !_resident.IsNull(5) && SellsElsewhere(_resident.Bytes(5).ToArray()));
        _resident.Reset();
        return resident;
    }

    /// <summary>Temporary numbers are given in every village anew, so that only a real one says that it is the same person.</summary>
    private bool SellsElsewhere(byte[] index)
    {
        _elsewhere.Bind(1, index);
        _elsewhere.Bind(2, _villageId);
        var sells = _elsewhere.Step();
        _elsewhere.Reset();
        return sells && Nik.IsReal(RowReader.Read(_context, Entities.Residents, _villageId, _resident).Record.Text(Entities.Residents["nik"]));
    }
}
