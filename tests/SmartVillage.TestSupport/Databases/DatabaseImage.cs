using MySqlConnector;

namespace SmartVillage.TestSupport.Databases;

/// <summary>Every cell of every table of a database as text, to see afterwards which ones are different.</summary>
public sealed class DatabaseImage
{
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, string?>>> _tables = new(StringComparer.Ordinal);

    private DatabaseImage()
    {
    }

    /// <summary>Reads the database of an open connection.</summary>
    public static async Task<DatabaseImage> TakeAsync(MySqlConnection connection, CancellationToken cancellationToken = default)
    {
        var image = new DatabaseImage();
        var columns = new List<(string Table, string Column)>();
        await using (var command = new MySqlCommand(
            "SELECT c.TABLE_NAME, c.COLUMN_NAME FROM information_schema.COLUMNS c JOIN information_schema.TABLES t USING (TABLE_SCHEMA, TABLE_NAME) "
            + "WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE' ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                columns.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var table in columns.GroupBy(column => column.Table, column => column.Column, StringComparer.Ordinal))
        {
            image._tables[table.Key] = await ReadAsync(connection, table.Key, [.. table], cancellationToken);
        }

        return image;
    }

    /// <summary>Cells that are different in a later image; a row that came or went is different in all of its cells.</summary>
    public IReadOnlyList<ChangedCell> ChangesTo(DatabaseImage later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return
        [
            .. from table in _tables.Keys.Union(later._tables.Keys, StringComparer.Ordinal)
               let before = _tables.GetValueOrDefault(table, [])
               let after = later._tables.GetValueOrDefault(table, [])
               from key in before.Keys.Union(after.Keys, StringComparer.Ordinal)
               let old = before.GetValueOrDefault(key)
               let current = after.GetValueOrDefault(key)
               from column in (old ?? current)!.Keys
               where old is null || current is null || !string.Equals(old[column], current[column], StringComparison.Ordinal)
               select new ChangedCell(table, key, column, old?[column], current?[column]),
        ];
    }

    private static async Task<Dictionary<string, Dictionary<string, string?>>> ReadAsync(MySqlConnection connection, string table, string[] columns, CancellationToken cancellationToken)
    {
        // As text, because the driver refuses dates such as 1957-00-00.
        await using var command = new MySqlCommand($"SELECT {string.Join(',', columns.Select(column => $"CAST(`{column}` AS char)"))} FROM `{table}`", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new Dictionary<string, Dictionary<string, string?>>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = columns.Select((column, i) => (column, Value: reader.IsDBNull(i) ? null : reader.GetString(i))).ToDictionary(cell => cell.column, cell => cell.Value, StringComparer.Ordinal);
            var name = row.GetValueOrDefault("id") ?? string.Join('|', row.Values);
            while (!rows.TryAdd(name, row))
            {
                name += "+";
            }
        }

        return rows;
    }
}

/// <summary>A cell that is different.</summary>
/// <param name="Table">Table.</param>
/// <param name="Key">Id of the row.</param>
/// <param name="Column">Column.</param>
/// <param name="Before">Text before; null for NULL and for a row that was not there.</param>
/// <param name="After">Text after.</param>
public sealed record ChangedCell(string Table, string Key, string Column, string? Before, string? After);
