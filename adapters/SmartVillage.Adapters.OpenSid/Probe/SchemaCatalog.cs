namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>The tables of this database as its own catalogue lists them; nothing is assumed from a release number (P10).</summary>
internal sealed class SchemaCatalog(IEnumerable<TableSchema> tables)
{
    private readonly Dictionary<string, TableSchema> _tables = tables.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<TableSchema> Tables => _tables.Values;

    public TableSchema? Find(string table) => _tables.GetValueOrDefault(table);

    public bool Has(string table) => _tables.ContainsKey(table);

    public bool Has(string table, string column) => Find(table)?.Has(column) == true;
}
