using SmartVillage.Adapters.OpenSid.Metering;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>What this database has, asked anew for every verification.</summary>
internal sealed class SourceCatalog
{
    private readonly Dictionary<string, TableColumns> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table, or null when this database lacks it or the account may not see it.</summary>
    public TableColumns? Find(string table) => _tables.GetValueOrDefault(table);

    /// <summary>Whether any table has a column.</summary>
    public bool HasAnywhere(string column) => _tables.Values.Any(columns => columns.Has(column));

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
    public static async Task<SourceCatalog> LoadAsync(SourceSession session, CancellationToken cancellationToken)
    {
        var catalog = new SourceCatalog();
        await using var query = await session.QueryAsync(
            "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()", cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            catalog.Add(query.Reader.GetString(0), query.Reader.GetString(1), query.Reader.GetString(2));
        }

        return catalog;
    }
}
