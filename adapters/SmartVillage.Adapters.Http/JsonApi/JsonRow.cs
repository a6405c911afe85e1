using System.Globalization;
using System.Text.Json;

namespace SmartVillage.Adapters.Http.JsonApi;

/// <summary>
/// One thing of an answer, of which only what is asked for by name is ever taken: systems that send whole rows about people so give away nothing that nobody named. Fields lie beside
/// the id or below <c>attributes</c>, whichever way it was sent.
/// </summary>
public readonly struct JsonRow
{
    private const string Attributes = "attributes";
    private readonly JsonElement _row;
    private readonly JsonElement _fields;

    /// <summary>A row of an object; anything else has no fields.</summary>
    public JsonRow(JsonElement row)
    {
        _row = row;
        _fields = row.ValueKind == JsonValueKind.Object && row.TryGetProperty(Attributes, out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : row;
    }

    /// <summary>The other side's id, or null.</summary>
    public string? Id => TextOf(_row, "id") ?? TextOf(_fields, "id");

    /// <summary>Whether it is an object.</summary>
    public bool IsThere => _row.ValueKind == JsonValueKind.Object;

    /// <summary>The first of these fields that holds something; numbers count as text.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (TextOf(_fields, name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A whole number, or null.</summary>
    public long? Number(params ReadOnlySpan<string> names) =>
        decimal.TryParse(Text(names), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is > -1e15m and < 1e15m ? (long)number : null;

    /// <summary>Yes or no, however it was written; null when it is neither.</summary>
    public bool? Flag(params ReadOnlySpan<string> names) => Text(names) switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };

    /// <summary>An object below this one; without fields when there is none.</summary>
    public JsonRow Below(string name) => _fields.ValueKind == JsonValueKind.Object && _fields.TryGetProperty(name, out var inner) ? new JsonRow(inner) : default;

    /// <summary>A list of texts, or a single one; never null.</summary>
    public IReadOnlyList<string> Texts(string name) => _fields.ValueKind != JsonValueKind.Object || !_fields.TryGetProperty(name, out var inner) ? []
        : inner.ValueKind == JsonValueKind.Array ? [.. inner.EnumerateArray().Select(TextOf).OfType<string>()]
        : TextOf(inner) is { } one ? [one] : [];

    /// <summary>Objects of a list below this one; never null.</summary>
    public IReadOnlyList<JsonRow> Rows(string name) => Raw(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new JsonRow(item))]
        : [];

    /// <summary>A field as it was sent, for what has a shape of its own.</summary>
    public JsonElement? Raw(string name) => _fields.ValueKind == JsonValueKind.Object && _fields.TryGetProperty(name, out var inner) ? inner : null;

    private static string? TextOf(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
