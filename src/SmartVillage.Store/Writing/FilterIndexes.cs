using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>Which columns have an index. Takes those on filter columns away for the first load of an empty store and makes them again before it becomes visible.</summary>
internal static class FilterIndexes
{
    private const int SortingKiB = 4096;
    private const string Script = "Schema/Population/002-indexes.sql";

    public static void DropIfEmpty(SqliteConnection connection)
    {
        if (connection.Scalar("SELECT 1 FROM villages WHERE edition > 0 LIMIT 1") is not null)
        {
            return;
        }

        var made = Migrations.Text(Script);
        foreach (var table in StoreTables.All)
        {
            var names = connection.Read(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = $table AND name <> $key",
                row => row.GetString(0),
                ("$table", table.Name),
                ("$key", $"{table.Name}_key"));
            names.FindAll(name => made.Contains($" {name} ON ", StringComparison.Ordinal)).ForEach(name => connection.Run($"DROP INDEX {name}"));
        }
    }

    /// <summary>Columns of a table that stand in an index.</summary>
    public static HashSet<string> ColumnsOf(SqliteConnection connection, StoreTable table) => connection.Read(
        "SELECT DISTINCT c.name FROM pragma_index_list($table) i JOIN pragma_index_info(i.name) c WHERE c.name IS NOT NULL",
        row => row.GetString(0),
        ("$table", table.Name)).ToHashSet(StringComparer.Ordinal);

    /// <summary>SQLite sorts an index in pieces as large as its cache, and takes twice that for it.</summary>
    public static void Create(SqliteConnection connection)
    {
        var cache = connection.Scalar("PRAGMA cache_size");
        connection.Run($"PRAGMA cache_size=-{SortingKiB}");
        connection.Run(Migrations.Text(Script));
        connection.Run($"PRAGMA cache_size={cache}");
    }
}
