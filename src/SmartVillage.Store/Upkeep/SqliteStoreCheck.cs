using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Upkeep;
using SQLitePCL;

namespace SmartVillage.Store.Upkeep;

/// <summary>
/// Runs <c>quick_check</c> on every file, also on that of the scheduler: it reads all pages and finds those that are damaged. Reading only; services go on meanwhile.
/// </summary>
internal sealed class SqliteStoreCheck(StoreContext context) : IStoreCheck
{
    private const string Sound = "ok";
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public async Task<StoreCheckReport> CheckAsync(CancellationToken cancellationToken)
    {
        var report = new StoreCheckReport(await Task.Run(
            () => context.Files.Databases.Where(File.Exists).Select(path => Check(path, cancellationToken)).ToList(), cancellationToken));
        SqliteUpkeepJournal.Note(context, UpkeepWork.StoreCheck, report);
        return report;
    }

    private static CheckedFile Check(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (name, bytes) = (Path.GetFileName(path), new FileInfo(path).Length);
        try
        {
            var faults = CountFaults(path, cancellationToken);
            return new CheckedFile(name, faults == 0 ? CheckedFileState.Sound : CheckedFileState.Damaged, faults, bytes);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return new CheckedFile(name, CheckedFileState.Damaged, 1, bytes);
        }
        catch (Exception failure) when (StoreErrors.IsOurs(failure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new CheckedFile(name, CheckedFileState.Unchecked, 0, bytes);
        }
    }

    // A connection of its own and not of the pool: the check must read the file, not what others have of it in memory.
    private static int CountFaults(string path, CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        connection.Open();
        using var stop = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
        return connection.Read("PRAGMA quick_check(100)", row => row.GetString(0)).Count(line => !string.Equals(line, Sound, StringComparison.Ordinal));
    }
}
