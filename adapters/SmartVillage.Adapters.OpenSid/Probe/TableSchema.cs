namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>One base table of the catalogue.</summary>
internal sealed class TableSchema(string name, string engine, IEnumerable<ColumnSchema> columns)
{
    private readonly Dictionary<string, ColumnSchema> _columns = columns.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);

    public string Name { get; } = name;

    public string Engine { get; } = engine;

    /// <summary>Only InnoDB gives a consistent snapshot; villages upgraded from older years can have MyISAM anywhere until 24.01.</summary>
    public bool IsTransactional => string.Equals(Engine, "InnoDB", StringComparison.OrdinalIgnoreCase);

    public bool HasTenant => _columns.ContainsKey("config_id");

    public ColumnSchema? Find(string column) => _columns.GetValueOrDefault(column);

    public bool Has(string column) => _columns.ContainsKey(column);
}
