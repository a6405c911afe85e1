using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Services;

/// <summary>
/// Lets the work of people follow a village whose code was corrected: what operators said, requests, facilities, keys and history stand under the village's code, because they may be there
/// before its first edition. The correction is noted in the transaction that makes it and taken up in the work file afterwards, so that a process which dies between the two leaves a
/// note for the next one.
/// </summary>
internal static class CodeCorrections
{
    private const string Prefix = "corrected-code:";

    /// <summary>Notes that a village has another code from now on, in the transaction that gives it.</summary>
    public static void Note(SqliteConnection population, string from, string to)
    {
        if (from == to)
        {
            return;
        }

        population.Run($"UPDATE store_meta SET value = $to WHERE name LIKE '{Prefix}%' AND value = $from", ("$from", from), ("$to", to));
        population.Run("INSERT OR REPLACE INTO store_meta (name, value) VALUES ($name, $to)", ("$name", Prefix + from), ("$to", to));
    }

    /// <summary>Takes up what is noted; does nothing otherwise, and the same twice as once.</summary>
    public static void Follow(StoreContext context)
    {
        foreach (var (from, to) in context.Population.Use(Pending))
        {
            if (from != to)
            {
                _ = context.Work.Use(connection => Move(connection, from, to));
            }

            context.Population.Use(connection => connection.Run(
                "DELETE FROM store_meta WHERE name = $name AND value = $to", ("$name", Prefix + from), ("$to", to)));
        }
    }

    private static List<(string From, string To)> Pending(SqliteConnection connection) => connection.Read(
        $"SELECT substr(name, {Prefix.Length + 1}), value FROM store_meta WHERE name LIKE '{Prefix}%' ORDER BY name",
        row => (row.GetString(0), row.GetString(1)));

    private static bool Move(SqliteConnection work, string from, string to)
    {
        using var transaction = work.BeginTransaction(deferred: false);
        MakeRoom(work, from, to);
        foreach (var table in TablesByVillage(work))
        {
            // A row that cannot move because its like is there already stays where it is: nothing is lost.
            work.Run($"UPDATE OR IGNORE \"{table}\" SET village = $to WHERE village = $from", ("$from", from), ("$to", to));
        }

        MoveRevisions(work, from, to);
        MoveRevisions(work, OperatorRevisions.RequestsOf(from), OperatorRevisions.RequestsOf(to));
        MoveRevisions(work, OperatorRevisions.MarketOf(from), OperatorRevisions.MarketOf(to));
        transaction.Commit();
        return true;
    }

    /// <summary>Every table that keeps rows by village, also one of a later version.</summary>
    private static List<string> TablesByVillage(SqliteConnection work) => work.Read(
        """
        SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'village'
        WHERE m.type = 'table' AND m.name <> 'operator_revisions' ORDER BY m.name
        """,
        row => row.GetString(0));

    /// <summary>Words that were written under the new code already come after those under the old one.</summary>
    private static void MakeRoom(SqliteConnection work, string from, string to)
    {
        const string Both = "village = $to AND service IN (SELECT service FROM service_variations WHERE village = $from)";
        work.Run(
            $"""
            UPDATE service_variations SET revision = -(revision + (SELECT max(o.revision) FROM service_variations o WHERE o.village = $from AND o.service = service_variations.service))
            WHERE {Both}
            """,
            ("$from", from),
            ("$to", to));
        work.Run($"UPDATE service_variations SET revision = -revision WHERE {Both} AND revision < 0", ("$from", from), ("$to", to));
    }

    /// <summary>Counters go on behind both, so that no answer made before is confirmed as the present one.</summary>
    private static void MoveRevisions(SqliteConnection work, string from, string to)
    {
        work.Run(
            """
            INSERT INTO operator_revisions (village, revision)
            SELECT $to, 1 + coalesce(sum(revision), 0) FROM operator_revisions WHERE village IN ($from, $to)
            ON CONFLICT (village) DO UPDATE SET revision = excluded.revision
            """,
            ("$from", from),
            ("$to", to));
        work.Run("DELETE FROM operator_revisions WHERE village = $from", ("$from", from));
    }
}
