using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Scans of the key index, in key order and without touching the rows.</summary>
internal static class KeyScan
{
    /// <summary>All keys.</summary>
    public static IReadOnlyList<KeyRange> Everything { get; } = [new KeyRange(long.MinValue, long.MaxValue)];

    /// <summary>Live rows by source key; <paramref name="place"/> says under which key a row is to be found, given its own and our id.</summary>
    public static StoredKeys Load(
        SqliteConnection connection, StoreTable table, long villageId, IReadOnlyList<KeyRange> ranges, Func<long, long, long> place, CancellationToken cancellationToken)
    {
        var keys = new StoredKeys.Builder(ReferenceEquals(ranges, Everything) ? Count(connection, table, villageId) : 0);
        using var scan = new RawStatement(connection, $"{Columns(table)} WHERE village_id = {villageId} AND source_key BETWEEN ?1 AND ?2 ORDER BY source_key");
        foreach (var range in ranges)
        {
            scan.Bind(1, range.From);
            scan.Bind(2, range.To);
            while (scan.Step())
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
        $"{Columns(table)} WHERE village_id = {villageId} ORDER BY source_key");

    private static string Columns(StoreTable table) => $"SELECT source_key, fingerprint, id FROM {table.Name} INDEXED BY {table.Name}_key";
}
