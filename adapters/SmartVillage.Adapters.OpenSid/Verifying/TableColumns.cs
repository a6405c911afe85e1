namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Columns of one table as this database has them, with their data types.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the key can be read in ranges; a key of another type is read in one go.</summary>
    public bool IsInteger(string key) => _types.TryGetValue(key, out var type) && type.EndsWith("int", StringComparison.OrdinalIgnoreCase);

    public void Add(string column, string type) => _types[column] = type;

    public bool Has(string column) => _types.ContainsKey(column);

    /// <summary>Whether values are numbers, so that leading zeros cannot be there.</summary>
    public bool IsNumber(string column) => _types.TryGetValue(column, out var type)
        && (type.EndsWith("int", StringComparison.OrdinalIgnoreCase) || type.ToUpperInvariant() is "DECIMAL" or "DOUBLE" or "FLOAT");
}
