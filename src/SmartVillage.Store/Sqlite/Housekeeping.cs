using Microsoft.Data.Sqlite;

namespace SmartVillage.Store.Sqlite;

/// <summary>What keeps the files small and the planner informed after a large write; never a reason for a run to fail.</summary>
internal static class Housekeeping
{
    // Looks at every table, also those that this connection never asked; without it a plan for a new store rests on guesses.
    private const string EveryTable = "0x10002";

    public static void Run(SqliteConnection connection, bool isFirstLoad)
    {
        try
        {
            connection.DefaultTimeout = 1;
            var tables = isFirstLoad ? $"={EveryTable}" : string.Empty;
            connection.Run($"PRAGMA busy_timeout=200; PRAGMA analysis_limit=400; PRAGMA optimize{tables}; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // Readers or another writer are busy; the next run does it.
        }
    }
}
