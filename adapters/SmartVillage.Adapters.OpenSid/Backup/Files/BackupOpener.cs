using SmartVillage.Adapters.OpenSid.Backup.Sid;
using SmartVillage.Adapters.OpenSid.Backup.Sql;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>Opens a backup file, whatever its format: tells it by its bytes, never by its name, and reads it once from end to end before anything is believed.</summary>
internal static class BackupOpener
{
    public static IRawDatabase Open(OpenSidBackupOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        Open(options, time, new CourtesyMeter(), cancellationToken);

    /// <summary>The same, counting what is read of the file, now and later.</summary>
    public static IRawDatabase Open(OpenSidBackupOptions options, TimeProvider time, CourtesyMeter meter, CancellationToken cancellationToken)
    {
        var path = Find(options, time) ?? throw BackupFailures.NoFile(options.Name, options.Path);
        var file = new BackupFile(options.Name, path, meter);
        IRawDatabase database;
        // Some editors put a mark before UTF-8.
        if (BackupHead.IsJson(file, out var mark))
        {
            using var json = new JsonCursor(file.Open(), mark, 1, file.Failures);
            var index = new SidIndexer(json, file.Failures).Read(cancellationToken);
            database = new SidDatabase(file, index, BackupDate.Find(file.Name, index.Date, file.ChangedUtc, time));
        }
        else
        {
            using var cursor = new ByteCursor(file.Open(), file.Failures);
            cursor.Skip(cursor.Peek() < 0 ? 0 : mark);
            var index = new DumpIndexer(cursor, file.Failures).Read(cancellationToken);
            database = new SqlDumpDatabase(file, index, BackupDate.Find(file.Name, index.CompletedAt, file.ChangedUtc, time), options.TimeZone ?? time.LocalTimeZone);
        }

        file.CheckUnchanged();
        return database;
    }

    private static string? Find(OpenSidBackupOptions options, TimeProvider time)
    {
        try
        {
            return BackupFolder.FindNewest(options.Path, time);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupFailures(options.Name, Path.GetFileName(options.Path)).Unreadable(exception);
        }
    }
}
