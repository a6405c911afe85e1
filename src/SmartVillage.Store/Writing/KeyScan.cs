using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Scans of the key index, in key order and without touching the rows.</summary>
internal static class KeyScan
{
    /// <summary>Live rows by source key; <paramref name="place"/> says under which key a row is to be found, given its own and our id.</summary>
    public static StoredKeys Load(SqliteConnection connection, StoreTable table, long villageId, Func<long, long, long> place, CancellationToken cancellationToken)
    {
        var keys = new StoredKeys.Builder(Count(connection, table, villageId));
        using var scan = Open(connection, table, villageId);
        while (scan.Step())
        {
            if (!scan.IsNull(0))
            {
                var id = scan.Number(2);
                keys.Add(place(scan.Number(0), id), id, Fingerprint.FromBytes(scan.Bytes(1)));
                if ((keys.Count & 0xFFF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }

        return keys.Build();
    }

    /// <summary>Count and content of the live rows; null when a key occurs twice.</summary>
    public static ContentSum? Sum(SqliteConnection connection, StoreTable table, long villageId)
    {
        var sum = default(ContentSum);
        long? previous = null;
        using var scan = Open(connection, table, villageId);
        while (scan.Step())
        {
            if (scan.IsNull(0))
            {
                continue;
            }

            var key = scan.Number(0);
            if (key == previous)
            {
                return null;
            }

            previous = key;
            sum = sum.Add(Fingerprint.FromBytes(scan.Bytes(1)));
        }

        return sum;
    }

    private static int Count(SqliteConnection connection, StoreTable table, long villageId) =>
        Convert.ToInt32(connection.Scalar($"SELECT count(source_key) FROM {table.Name} WHERE village_id = $village", ("$village", villageId)));

    private static RawStatement Open(SqliteConnection connection, StoreTable table, long villageId) => new(
        connection,
        $"SELECT source_key, fingerprint, id FROM {table.Name} INDEXED BY {table.Name}_key WHERE village_id = {villageId} ORDER BY source_key");
}
