namespace SmartVillage.TestSupport.OpenSid.Schema;

/// <summary>One table as a release declares it.</summary>
public sealed class TableSchema
{
    private readonly IReadOnlyList<string> _keys;
    private readonly Dictionary<string, int> _ordinals;

    internal TableSchema(string name, string options, IReadOnlyList<ColumnSchema> columns, IReadOnlyList<string> keys)
    {
        Name = name;
        Options = options;
        Columns = columns;
        _keys = keys;
        _ordinals = columns.Select((column, ordinal) => (column.Name, ordinal)).ToDictionary(c => c.Name, c => c.ordinal, StringComparer.Ordinal);
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Engine, character set, collation.</summary>
    public string Options { get; }

    /// <summary>Columns in their order.</summary>
    public IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>Whether text is stored as latin1, so that other characters are lost.</summary>
    public bool IsLatin1 => Options.Contains("=latin1", StringComparison.Ordinal);

    /// <summary>Position of a column, or -1.</summary>
    public int Ordinal(string column) => _ordinals.GetValueOrDefault(column, -1);

    /// <summary>Whether the release has the column.</summary>
    public bool Has(string column) => _ordinals.ContainsKey(column);

    /// <summary>Declaration of a column; an unknown name is a mistake of the caller.</summary>
    public ColumnSchema Column(string column) => Columns[_ordinals[column]];

    /// <summary>Whether a unique key, alone or per village, forbids two rows with the same value.</summary>
    public bool IsUnique(string column) =>
        _keys.Contains($"UNIQUE KEY (`{column}`)", StringComparer.Ordinal) || _keys.Contains($"UNIQUE KEY (`config_id`,`{column}`)", StringComparer.Ordinal);

    /// <summary>Whether a foreign key ties the column.</summary>
    public bool IsForeignKey(string column) => _keys.Any(key => key.StartsWith($"FOREIGN KEY (`{column}`)", StringComparison.Ordinal));

    /// <summary>Foreign keys as column, referenced table and column.</summary>
    public IEnumerable<(string Column, string Table, string Referenced)> ForeignKeys =>
        _keys.Where(key => key.StartsWith("FOREIGN", StringComparison.Ordinal)).Select(key => key.Split('`')).Select(parts => (parts[1], parts[3], parts[5]));

    /// <summary>Statement that creates it; foreign keys may point at tables that do not exist yet, so checks must be off.</summary>
    public string CreateStatement() =>
        $"CREATE TABLE `{Name}` (\n  {string.Join(",\n  ", Columns.Select(c => $"`{c.Name}` {c.Definition}").Concat(_keys))}\n) {Options}";
}
