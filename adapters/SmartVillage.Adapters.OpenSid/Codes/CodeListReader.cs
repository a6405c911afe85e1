using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Codes;

/// <summary>Reads the code tables that this database has. Administrators add codes by SQL, so what a table holds beyond the built-in list counts too.</summary>
internal static class CodeListReader
{
    public static async Task<CodeLists> LoadAsync(ISideTables tables, SchemaCatalog catalog, CancellationToken cancellationToken)
    {
        var lists = BuiltInCodes.Lists.ToDictionary(
            list => list.Key, list => (IReadOnlyList<CodeListEntry>)list.Value, StringComparer.Ordinal);
        foreach (var (table, request) in Requests(catalog))
        {
            var builtIn = lists.GetValueOrDefault(table.List) ?? [];
            var known = builtIn.Select(entry => entry.Code).ToHashSet();
            var added = (await ReadAsync(tables, request, cancellationToken)).Where(entry => known.Add(entry.Code)).ToList();
            if (added.Count > 0)
            {
                lists[table.List] = [.. builtIn.Concat(added).OrderBy(entry => entry.Code)];
            }
        }

        return new CodeLists(lists);
    }

    /// <summary>What is asked of the code tables that this database has.</summary>
    public static IReadOnlyDictionary<CodeTable, SideRequest> Requests(SchemaCatalog catalog) => CodeTable.All
        .Where(table => catalog.Has(table.Table, table.CodeColumn) && catalog.Has(table.Table, table.LabelColumn))
        .ToDictionary(table => table, table => new SideRequest(catalog.Find(table.Table)!, [table.CodeColumn, table.LabelColumn]));

    private static async Task<List<CodeListEntry>> ReadAsync(ISideTables tables, SideRequest request, CancellationToken cancellationToken)
    {
        var entries = new List<CodeListEntry>();
        await foreach (var row in tables.ReadAsync(request, cancellationToken))
        {
            if (row is [{ } code, { } text] && NumberTexts.TryParse(code.Trim(), out var number)
                && number is > 0 and <= int.MaxValue && TextCleaning.Clean(text).Text is { } label)
            {
                entries.Add(new CodeListEntry((int)number, label));
            }
        }

        // A code that occurs twice gets the same label in every reading.
        return [.. entries.OrderBy(entry => entry.Code).ThenBy(entry => entry.Label, StringComparer.Ordinal)];
    }
}
