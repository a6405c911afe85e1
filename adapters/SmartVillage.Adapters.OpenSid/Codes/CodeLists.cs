using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Codes;

/// <summary>The code lists of one database: ours, extended by codes that its own tables add.</summary>
internal sealed class CodeLists(IReadOnlyDictionary<string, IReadOnlyList<CodeListEntry>> lists)
{
    private readonly Dictionary<string, HashSet<string>> _known = lists.ToDictionary(
        list => list.Key, list => list.Value.Select(entry => entry.Code.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<CodeListEntry>> All { get; } = lists;

    /// <summary>Digest over all known codes.</summary>
    public string Version { get; } = "codes:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        ';', lists.OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => $"{list.Key}={string.Join(',', list.Value.Select(entry => entry.Code).Order())}"))))[..8]);

    /// <summary>Codes of the list behind a field, or null when the field has none.</summary>
    public IReadOnlySet<string>? Known(FieldDefinition field) =>
        field.Kind == FieldKind.Code && field.Target is { } list && _known.TryGetValue(list, out var codes) ? codes : null;
}
