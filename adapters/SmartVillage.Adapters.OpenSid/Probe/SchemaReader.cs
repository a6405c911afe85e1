using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Loads what the catalogue of the connection's database says about the tables that a reader could need; tables without any right for this account do not appear there. Three
/// plain queries, because information_schema has no indexes and joins inside it take seconds; only those tables, because an OpenSID has some two hundred, and their columns alone
/// would be most of what an unchanged night of a small village sends over a slow line.
/// </summary>
internal static class SchemaReader
{
    private static readonly string Known = string.Join(',', EntityMappings.All.Select(mapping => mapping.Table)
        .Concat(CodeTable.All.Select(table => table.Table))
        .Concat(["config", "setting_aplikasi", "tweb_desa_pamong", "ref_jabatan", "tweb_penduduk_umur", ResidentExtras.MapTable, ResidentExtras.CovidTable])
        .Distinct(StringComparer.Ordinal).Select(table => $"'{table}'"));

    private static readonly string Tables =
        $"SELECT TABLE_NAME, COALESCE(ENGINE, '') FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME IN ({Known})";

    private static readonly string Columns =
        $"SELECT TABLE_NAME, COLUMN_NAME, LOWER(DATA_TYPE), LOWER(COLUMN_TYPE) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ({Known})";

    private static readonly string UniqueKeys =
        $"SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND NON_UNIQUE = 0 AND TABLE_NAME IN ({Known})";

    public static async Task<SchemaCatalog> LoadAsync(SourceSession session, CancellationToken cancellationToken)
    {
        var answers = await session.BatchAsync([Tables, UniqueKeys, Columns], [], cancellationToken);
        var engines = answers[0].ToDictionary(row => row[0]!, row => row[1]!, StringComparer.OrdinalIgnoreCase);
        var unique = answers[1]
            .GroupBy(row => (row[0]!, row[1]!), row => row[2]!).Where(index => index.Count() == 1)
            .Select(index => Key(index.Key.Item1, index.First())).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = answers[2].Where(row => engines.ContainsKey(row[0]!));
        return new SchemaCatalog(columns.GroupBy(row => row[0]!, StringComparer.OrdinalIgnoreCase).Select(table => new TableSchema(
            table.Key, engines[table.Key], table.Select(row => new ColumnSchema(
                row[1]!, row[2]!, row[3]!.Contains("unsigned", StringComparison.Ordinal), unique.Contains(Key(row[0]!, row[1]!)))))));
    }

    private static string Key(string table, string column) => $"{table}.{column}";
}
