using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Decrypts stored rows for comparing and verifying.</summary>
internal static class RowReader
{
    public static List<StoredRecord> Load(StoreContext context, EntityDefinition entity, long villageId, IReadOnlyList<long> ids)
    {
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () => Pick(context, connection, entity, villageId, "id = ?2 AND block IS NOT NULL", ids));
    }

    /// <summary>Rows of a village that meet a condition on one number, ?2, asked for one after the other.</summary>
    public static List<StoredRecord> Pick(StoreContext context, SqliteConnection connection, EntityDefinition entity, long villageId, string condition, IEnumerable<long> numbers)
    {
        var records = new List<StoredRecord>();
        using var find = new RawStatement(
            connection, $"SELECT id, source_key, fingerprint, block FROM {StoreTables.Of(entity).Name} WHERE village_id = ?1 AND {condition}");
        foreach (var number in numbers)
        {
            find.Bind(1, villageId);
            find.Bind(2, number);
            while (find.Step())
            {
                records.Add(Read(context, entity, villageId, find));
            }
        }

        return records;
    }

    /// <summary>Row under the cursor, columns id, source_key, fingerprint, block.</summary>
    public static StoredRecord Read(StoreContext context, EntityDefinition entity, long villageId, RawStatement row)
    {
        var sourceKey = row.IsNull(1) ? 0 : row.Number(1);
        return new StoredRecord(row.Number(0), context.Sealer.OpenRecord(entity, villageId, Fingerprint.FromBytes(row.Bytes(2)), sourceKey, row.Bytes(3)));
    }
}
