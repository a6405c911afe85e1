using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>What this database has, asked anew for every verification.</summary>
internal sealed class SourceCatalog
{
    private readonly Dictionary<string, TableColumns> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table, or null when this database lacks it or the account may not see it.</summary>
    public TableColumns? Find(string table) => _tables.GetValueOrDefault(table);

    /// <summary>Adds a column, as the catalogue lists it.</summary>
    public void Add(string table, string column, string type)
    {
        if (!_tables.TryGetValue(table, out var columns))
        {
            _tables[table] = columns = new TableColumns();
        }

        columns.Add(column, type);
    }

    /// <summary>Reads the catalogue of the connection's own database.</summary>
    public static async Task<SourceCatalog> LoadAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        var catalog = new SourceCatalog();
        await using var command = new MySqlCommand(
            "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            catalog.Add(reader.GetString(0), reader.GetString(1), reader.GetString(2));
        }

        return catalog;
    }
}
