using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Loads the catalogue of the connection's database; tables without any right for this account do not appear there. Three plain queries, because information_schema has no
/// indexes and joins inside it take seconds.
/// </summary>
internal static class SchemaReader
{
    private const string Tables =
        "SELECT TABLE_NAME, COALESCE(ENGINE, '') FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'";

    private const string Columns =
        "SELECT TABLE_NAME, COLUMN_NAME, LOWER(DATA_TYPE), LOWER(COLUMN_TYPE) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()";

    private const string UniqueKeys =
        "SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND NON_UNIQUE = 0";

    public static async Task<SchemaCatalog> LoadAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        var engines = (await RowsAsync(connection, Tables, cancellationToken)).ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        var unique = (await RowsAsync(connection, UniqueKeys, cancellationToken))
            .GroupBy(row => (row[0], row[1]), row => row[2]).Where(index => index.Count() == 1)
            .Select(index => Key(index.Key.Item1, index.First())).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = (await RowsAsync(connection, Columns, cancellationToken)).Where(row => engines.ContainsKey(row[0]));
        return new SchemaCatalog(columns.GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase).Select(table => new TableSchema(
            table.Key, engines[table.Key], table.Select(row => new ColumnSchema(
                row[1], row[2], row[3].Contains("unsigned", StringComparison.Ordinal), unique.Contains(Key(row[0], row[1])))))));
    }

    private static string Key(string table, string column) => $"{table}.{column}";

    private static async Task<List<string[]>> RowsAsync(MySqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var rows = new List<string[]>();
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray());
        }

        return rows;
    }
}
