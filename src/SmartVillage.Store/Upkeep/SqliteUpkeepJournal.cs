using System.Text.Json;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Retention;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.Store.Upkeep;

/// <summary>The journal in the work file. A note that cannot be written is no reason for the work to fail: it was done.</summary>
internal sealed class SqliteUpkeepJournal(StoreContext context) : IUpkeepJournal
{
    public Task<UpkeepState> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
    {
        var rows = connection.Read("SELECT name, done_at, report FROM upkeep", row => (Name: row.GetString(0), At: row.Instant(1), Report: row.GetString(2)))
            .ToDictionary(row => row.Name, row => (row.At, row.Report), StringComparer.Ordinal);
        return new UpkeepState
        {
            StoreCheck = Entry<StoreCheckReport>(UpkeepWork.StoreCheck),
            Retention = Entry<RetentionReport>(UpkeepWork.Retention),
            BackedUpAt = At(UpkeepWork.Backup),
            KeysBackedUpAt = new[] { At(UpkeepWork.Backup), At(UpkeepWork.KeyBackup) }.Max(),
        };

        DateTimeOffset? At(string name) => rows.TryGetValue(name, out var row) ? row.At : null;
        UpkeepEntry<T>? Entry<T>(string name) =>
            rows.TryGetValue(name, out var row) ? new UpkeepEntry<T>(row.At, JsonSerializer.Deserialize<T>(row.Report, StoreJson.Options)!) : null;
    }));

    public Task NoteKeyBackupAsync(CancellationToken cancellationToken)
    {
        Note(context, UpkeepWork.KeyBackup, true);
        return Task.CompletedTask;
    }

    /// <summary>Notes that a piece of work was done now.</summary>
    public static void Note<T>(StoreContext context, string name, T report)
    {
        try
        {
            context.Work.Use(connection => connection.Run(
                """
                INSERT INTO upkeep (name, done_at, report) VALUES ($name, $at, $report)
                ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at, report = excluded.report
                """,
                ("$name", name),
                ("$at", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
                ("$report", JsonSerializer.Serialize(report, StoreJson.Options))));
        }
        catch (StoreException)
        {
            // Whoever did the work tells its result; only the memory of it is missing.
        }
    }
}
