namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>One base table of the catalogue.</summary>
internal sealed class TableSchema
{
    private readonly Dictionary<string, int> _ordinals;

    public TableSchema(string name, string engine, IEnumerable<ColumnSchema> columns)
    {
        Name = name;
        Engine = engine;
        Columns = columns.ToList();
        _ordinals = Columns.Select((column, ordinal) => (column.Name, ordinal)).ToDictionary(c => c.Name, c => c.ordinal, StringComparer.OrdinalIgnoreCase);
    }

    public string Name { get; }

    public string Engine { get; }

    /// <summary>In the order in which raw rows carry their values.</summary>
    public IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>Only InnoDB gives a consistent snapshot; villages upgraded from older years can have MyISAM anywhere until 24.01.</summary>
    public bool IsTransactional => string.Equals(Engine, "InnoDB", StringComparison.OrdinalIgnoreCase);

    public bool HasTenant => Has("config_id");

    public ColumnSchema? Find(string column) => _ordinals.TryGetValue(column, out var ordinal) ? Columns[ordinal] : null;

    public bool Has(string column) => _ordinals.ContainsKey(column);

    /// <summary>Position of a column, or -1.</summary>
    public int Ordinal(string column) => _ordinals.GetValueOrDefault(column, -1);
}
