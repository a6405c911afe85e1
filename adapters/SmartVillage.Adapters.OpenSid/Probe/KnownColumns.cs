using System.Collections.Frozen;
using System.Reflection;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// What the tables that are read look like in public releases. Only for telling an operator what is unusual about a database: what is read is decided by its own catalogue
/// alone (P10).
/// </summary>
internal static class KnownColumns
{
    /// <summary>Newest release whose structure is known; a column that it has is expected later on too.</summary>
    public const string LastRelease = "24.10";

    private const string Resource = "known-columns.txt";
    private static readonly Lazy<FrozenDictionary<string, IReadOnlyDictionary<string, KnownColumn>>> Loaded = new(Load);

    /// <summary>Tables that are known.</summary>
    public static IEnumerable<string> Tables => Loaded.Value.Keys;

    /// <summary>Columns of a table by name; empty for a table that is not known.</summary>
    public static IReadOnlyDictionary<string, KnownColumn> Of(string table) =>
        Loaded.Value.GetValueOrDefault(table) ?? FrozenDictionary<string, KnownColumn>.Empty;

    /// <summary>Whether public releases up to that one have the table.</summary>
    public static bool HasTable(string table, string release) => Of(table).Values.Any(column => column.IsIn(release));

    private static FrozenDictionary<string, IReadOnlyDictionary<string, KnownColumn>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var columns = new List<KnownColumn>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [[not '#', ..] table, var name, var types, var first, var last])
            {
                columns.Add(new KnownColumn(table, name, types.Split('|').ToFrozenSet(StringComparer.Ordinal), first, last));
            }
        }

        return columns.GroupBy(column => column.Table, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
            table => table.Key, table => (IReadOnlyDictionary<string, KnownColumn>)table.ToFrozenDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }
}
