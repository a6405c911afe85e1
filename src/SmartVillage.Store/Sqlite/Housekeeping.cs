using Microsoft.Data.Sqlite;

namespace SmartVillage.Store.Sqlite;

/// <summary>What keeps the files small and the planner informed after a large write; never a reason for a run to fail.</summary>
internal static class Housekeeping
{
    public static void Run(SqliteConnection connection)
    {
        try
        {
            connection.Run("PRAGMA busy_timeout=200; PRAGMA analysis_limit=400; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // Readers or another writer are busy; the next run does it.
        }
    }
}
