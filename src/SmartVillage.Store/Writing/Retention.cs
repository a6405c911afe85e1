using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>
/// What may not be kept for ever: personal data of tombstones, what rows held before, and change lists, all for 13 months. Runs inside the transaction of every publishing or confirming run,
/// and by a schedule for villages that no run reaches any more. An emptied tombstone keeps its id and its reason, so that links to it still explain themselves.
/// </summary>
internal static class Retention
{
    public const int Months = 13;

    public static (long Tombstones, long Changes, long Editions) Apply(SqliteConnection connection, long villageId, DateTimeOffset now)
    {
        var cutoff = now.AddMonths(-Months).ToUnixTimeMilliseconds();
        var tombstones = 0L;
        foreach (var table in StoreTables.All)
        {
            var filters = string.Concat(table.Filters.Select(f => $", {f.Name} = NULL"));
            tombstones += connection.Run(
                $"""
                UPDATE {table.Name} SET block = NULL, fingerprint = zeroblob(16){filters}
                WHERE village_id = $village AND source_key IS NULL AND removed_at < $cutoff AND block IS NOT NULL
                """,
                ("$village", villageId), ("$cutoff", cutoff));
        }

        connection.Run(
            "DELETE FROM market_sellers WHERE village_id = $village AND seller_id IN (SELECT id FROM sellers WHERE village_id = $village AND source_key IS NULL AND block IS NULL)",
            ("$village", villageId));
        RowHistory.Forget(connection, villageId, cutoff);
        connection.Run(
            "DELETE FROM listings WHERE village_id = $village AND state = $gone AND changed_at < $cutoff",
            ("$village", villageId), ("$gone", Marketplace.StoredState.Gone), ("$cutoff", cutoff));

        // The visible edition stays however old it is. An edition without its row has no change list any more, and whoever asks for it is told to read everything.
        const string Old =
            """
            SELECT e.edition FROM editions e JOIN villages v ON v.id = e.village_id
            WHERE e.village_id = $village AND e.published_at < $cutoff AND e.edition < v.edition
            """;
        var changes = connection.Run($"DELETE FROM changes WHERE village_id = $village AND edition IN ({Old})", ("$village", villageId), ("$cutoff", cutoff));
        var editions = connection.Run($"DELETE FROM editions WHERE village_id = $village AND edition IN ({Old})", ("$village", villageId), ("$cutoff", cutoff));
        return (tombstones, changes, editions);
    }
}
