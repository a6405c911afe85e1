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
internal sealed record VillageSeller(MarketId Id, EntityRecord Record, SellingResident? Resident);

/// <summary>Sellers of a village by source key. Of residents only those who sell are opened.</summary>
internal sealed class VillageSellers
{
    private readonly Dictionary<long, VillageSeller> _byKey;

    public VillageSellers(StoreContext context, SqliteConnection connection, long villageId)
    {
        using var resident = new RawStatement(
            connection, "SELECT id, source_key, fingerprint, block, nik_index FROM residents INDEXED BY residents_key WHERE village_id = ?1 AND source_key = ?2");
        using var elsewhere = new RawStatement(
            connection,
            """
            SELECT 1 FROM residents r JOIN sellers s ON s.village_id = r.village_id AND s.resident = r.source_key AND s.source_key IS NOT NULL
            WHERE r.nik_index = ?1 AND r.village_id <> ?2 AND r.source_key IS NOT NULL AND r.life_status = 1
            """);
        _byKey = Rows(context, connection, Entities.Sellers, villageId).ToDictionary(row => row.Record.SourceKey, row => new VillageSeller(
            PublicIds.OfSeller(context.Keys, villageId, row.Id), row.Record, Resident(row.Record.Number(Entities.Sellers["resident"]))));

        SellingResident? Resident(long? key)
        {
            if (key is not { } source)
            {
                return null;
            }

            resident.Bind(1, villageId);
            resident.Bind(2, source);
            if (!resident.Step())
            {
                return null;
            }

            var record = RowReader.Read(context, Entities.Residents, villageId, resident).Record;
            var index = resident.IsNull(4) ? null : resident.Bytes(4).ToArray();
            resident.Reset();
            return new SellingResident(
                record.Number(Entities.Residents["lifeStatus"]),
                index is not null && Nik.IsReal(record.Text(Entities.Residents["nik"])) && SellsElsewhere(index));
        }

        bool SellsElsewhere(byte[] index)
        {
            elsewhere.Bind(1, index);
            elsewhere.Bind(2, villageId);
            var sells = elsewhere.Step();
            elsewhere.Reset();
            return sells;
        }
    }

    public VillageSeller? Find(long sourceKey) => _byKey.GetValueOrDefault(sourceKey);

    /// <summary>Rows of a small entity as the transaction sees them.</summary>
    public static List<StoredRecord> Rows(StoreContext context, SqliteConnection connection, EntityDefinition entity, long villageId)
    {
        using var scan = new RawStatement(
            connection, $"SELECT id, source_key, fingerprint, block FROM {StoreTables.Of(entity).Name} WHERE village_id = ?1 AND source_key IS NOT NULL ORDER BY id");
        scan.Bind(1, villageId);
        var rows = new List<StoredRecord>();
        while (scan.Step())
        {
            rows.Add(RowReader.Read(context, entity, villageId, scan));
        }

        return rows;
    }
}
