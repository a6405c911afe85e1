using SmartVillage.Adapters.OpenSid.Mapping;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>Which column the rows of a table are named by, so that a file can be seen to hold them in order.</summary>
internal static class SourceKeys
{
    private const string Usual = "id";

    private static readonly Dictionary<string, string> Others = EntityMappings.All.Where(mapping => mapping.Key != Usual)
        .ToDictionary(mapping => mapping.Table, mapping => mapping.Key, StringComparer.OrdinalIgnoreCase);

    public static string Of(string table) => Others.GetValueOrDefault(table, Usual);
}
