using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Codes;

/// <summary>Reads the code tables that this database has. Administrators add codes by SQL, so what a table holds beyond the built-in list counts too.</summary>
internal static class CodeListReader
{
    public static async Task<CodeLists> LoadAsync(MySqlConnection connection, SchemaCatalog catalog, CancellationToken cancellationToken)
    {
        var lists = BuiltInCodes.Lists.ToDictionary(
            list => list.Key, list => (IReadOnlyList<CodeListEntry>)list.Value, StringComparer.Ordinal);
        foreach (var table in CodeTable.All.Where(table => catalog.Has(table.Table, table.CodeColumn) && catalog.Has(table.Table, table.LabelColumn)))
        {
            var builtIn = lists.GetValueOrDefault(table.List) ?? [];
            var known = builtIn.Select(entry => entry.Code).ToHashSet();
            var added = (await ReadAsync(connection, catalog.Find(table.Table)!, table, cancellationToken)).Where(entry => known.Add(entry.Code)).ToList();
            if (added.Count > 0)
            {
                lists[table.List] = [.. builtIn.Concat(added).OrderBy(entry => entry.Code)];
            }
        }

        return new CodeLists(lists);
    }

    private static async Task<List<CodeListEntry>> ReadAsync(
        MySqlConnection connection, TableSchema schema, CodeTable table, CancellationToken cancellationToken)
    {
        var code = schema.Find(table.CodeColumn)!.Name;
        var sql = $"SELECT CAST(t.`{code}` AS CHAR), {schema.Find(table.LabelColumn)!.Expression("t")} FROM `{schema.Name}` t ORDER BY t.`{code}`";
        var entries = new List<CodeListEntry>();
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!reader.IsDBNull(0) && !reader.IsDBNull(1) && NumberTexts.TryParse(reader.GetString(0).Trim(), out var number)
                && number is > 0 and <= int.MaxValue && TextCleaning.Clean(reader.GetString(1)).Text is { } label)
            {
                entries.Add(new CodeListEntry((int)number, label));
            }
        }

        return entries;
    }
}
