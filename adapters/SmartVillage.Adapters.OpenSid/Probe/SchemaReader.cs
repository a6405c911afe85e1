using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Loads the catalogue of the connection's database in one query; tables without any right for this account do not appear there.</summary>
internal static class SchemaReader
{
    // COLUMN_KEY is PRI also for each part of a compound key, so single-column unique indexes are looked up by themselves.
    private const string Columns = """
        SELECT t.TABLE_NAME, COALESCE(t.ENGINE, ''), c.COLUMN_NAME, LOWER(c.DATA_TYPE), LOWER(c.COLUMN_TYPE),
          EXISTS (SELECT 1 FROM information_schema.STATISTICS s WHERE s.TABLE_SCHEMA = t.TABLE_SCHEMA AND s.TABLE_NAME = t.TABLE_NAME
            AND s.COLUMN_NAME = c.COLUMN_NAME AND s.NON_UNIQUE = 0 AND s.SEQ_IN_INDEX = 1
            AND NOT EXISTS (SELECT 1 FROM information_schema.STATISTICS o WHERE o.TABLE_SCHEMA = s.TABLE_SCHEMA AND o.TABLE_NAME = s.TABLE_NAME
              AND o.INDEX_NAME = s.INDEX_NAME AND o.SEQ_IN_INDEX > 1))
        FROM information_schema.TABLES t
        JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME
        WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE'
        """;

    public static async Task<SchemaCatalog> LoadAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        var columns = new Dictionary<string, (string Engine, List<ColumnSchema> Columns)>(StringComparer.OrdinalIgnoreCase);
        await using var command = new MySqlCommand(Columns, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var table = reader.GetString(0);
            if (!columns.TryGetValue(table, out var entry))
            {
                columns[table] = entry = (reader.GetString(1), []);
            }

            entry.Columns.Add(new ColumnSchema(
                reader.GetString(2), reader.GetString(3), reader.GetString(4).Contains("unsigned", StringComparison.Ordinal), reader.GetInt64(5) != 0));
        }

        return new SchemaCatalog(columns.Select(table => new TableSchema(table.Key, table.Value.Engine, table.Value.Columns)));
    }
}
