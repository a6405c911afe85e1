using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>
/// Empties ended requests once the days of their type are over: words, contacts, places and notes go, type, states and times stay for the evaluation. What was merged ends with the
/// request in which it lives on.
/// </summary>
internal static class RequestRetention
{
    public static long Apply(SqliteConnection connection, DateTimeOffset now)
    {
        const string Over =
            """
            SELECT r.id FROM requests r LEFT JOIN requests p ON p.id = r.merged_into
            WHERE r.block IS NOT NULL AND (CASE WHEN p.id IS NULL THEN r.closed_at ELSE p.closed_at END) < $now - r.keep_days * 86400000
            """;
        // What is emptied is zeroed in the file, too.
        connection.Run("PRAGMA secure_delete=ON");
        using var transaction = connection.BeginTransaction(deferred: false);
        var at = ("$now", (object?)now.ToUnixTimeMilliseconds());
        connection.Run($"UPDATE request_steps SET notes = NULL WHERE request_id IN ({Over})", at);
        var emptied = connection.Run($"UPDATE requests SET block = NULL, latitude = NULL, longitude = NULL WHERE id IN ({Over})", at);
        transaction.Commit();
        return emptied;
    }
}
