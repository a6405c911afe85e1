using System.Text.Json;

namespace SmartVillage.Adapters.OssRba;

/// <summary>
/// A code list. Its fields differ from list to list and the document shows none, so whatever list of objects the answer holds is taken as it is: names and texts.
/// </summary>
internal static class ReferenceReading
{
    private const int Deepest = 4;

    /// <summary>Code of the answer, and its words; null when there is none.</summary>
    public static (string? Code, string? Words) Outcome(JsonElement root)
    {
        foreach (var element in Objects(root, 0))
        {
            if (element.TryGetProperty("kode", out var code) && element.TryGetProperty("keterangan", out var words) && Text(code) is { Length: 3 } known)
            {
                return (known, Text(words));
            }
        }

        return (null, null);
    }

    /// <summary>Lines of the first list of objects; null when there is none.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>>? Lines(JsonElement root)
    {
        foreach (var element in Objects(root, 0))
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.Array && property.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
                {
                    return [.. property.Value.EnumerateArray().Select(Line)];
                }
            }
        }

        return null;
    }

    private static Dictionary<string, string> Line(JsonElement item) => item.EnumerateObject().Select(p => (p.Name, Value: Text(p.Value))).Where(p => p.Value is not null)
        .DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, p => p.Value!, StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Objects(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            yield break;
        }

        yield return element;
        foreach (var inner in element.EnumerateObject().SelectMany(p => Objects(p.Value, depth + 1)))
        {
            yield return inner;
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
