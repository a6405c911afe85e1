using Microsoft.Data.Sqlite;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>
/// Empties ended requests once the days of their type are over: words, contacts, places, notes and files go, type, states and times stay for the evaluation. What was merged ends with the
/// request in which it lives on.
/// </summary>
internal static class RequestRetention
{
    /// <summary>How long words about health are kept after the time for which they were meant (reference ten-services, section 3).</summary>
    public static readonly TimeSpan HealthFor = TimeSpan.FromDays(30);

    private const int AnswerDays = 365;
    private const int CallDays = 365;

    public static long Apply(StoreContext context)
    {
        var folder = new AttachmentFolder(context);
        return context.Work.Use(connection =>
        {
            var (emptied, files) = Apply(connection, context.Time.GetUtcNow());
            // Behind the commit: a file without a row is swept later, a row without its file would be a lie.
            files.ForEach(folder.Delete);
            folder.Sweep(connection.Read("SELECT file FROM request_attachments WHERE file IS NOT NULL", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal));
            return emptied;
        });
    }

    private static (long Emptied, List<string> Files) Apply(SqliteConnection connection, DateTimeOffset now)
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
        var files = connection.Read($"SELECT file FROM request_attachments WHERE file IS NOT NULL AND request_id IN ({Over})", row => row.GetString(0), at);
        connection.Run($"UPDATE request_attachments SET file = NULL WHERE request_id IN ({Over})", at);
        connection.Run($"UPDATE request_steps SET notes = NULL WHERE request_id IN ({Over})", at);
        var emptied = connection.Run($"UPDATE requests SET block = NULL, requester = NULL, latitude = NULL, longitude = NULL WHERE id IN ({Over})", at);
        connection.Run("UPDATE requests SET health = NULL, health_until = NULL WHERE health IS NOT NULL AND (health_until < $now OR block IS NULL)", at);
        connection.Run($"UPDATE complaint_answers SET block = NULL WHERE block IS NOT NULL AND at < $now - {AnswerDays} * 86400000", at);
        var counters = ("$day", (object?)DayText.Of(DateOnly.FromDateTime(now.UtcDateTime).AddYears(-DayText.KeptYears)));
        connection.Run("DELETE FROM channel_uses WHERE day < $day", counters);
        connection.Run("DELETE FROM adapter_days WHERE day < $day", counters);
        connection.Run($"DELETE FROM emergency_calls WHERE at < $now - {CallDays} * 86400000", at);
        connection.Run("DELETE FROM citizen_sessions WHERE until < $now", at);
        transaction.Commit();
        return (emptied, files);
    }
}
