using System.Text.Encodings.Web;
using System.Text.Json;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests.Letters;

/// <summary>
/// The form of a kind of letter (<c>form_surat</c>, reference ten-services, section 4) as fields of our own: what to ask, what may stand there, and under which name OpenSID wants it. Releases
/// send it as list or object, as JSON or as text of JSON.
/// </summary>
public sealed record LetterForm
{
    private const int MostFields = 60;
    private const int MostOptions = 200;
    private const int LongestText = 2000;
    private const long LargestNumber = 1_000_000_000_000;
    private const string OwnPrefix = "form_";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fields, in their order.</summary>
    public required IReadOnlyList<LetterField> Fields { get; init; }

    /// <summary>Whether every field that must be filled in was understood. A form that was not can only be filled in on OpenSID's own page.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Reads a form; no form is a form without fields.</summary>
    public static LetterForm Read(JsonElement? form)
    {
        if (form is { ValueKind: JsonValueKind.String } text)
        {
            return string.IsNullOrWhiteSpace(text.GetString()) ? Of([], isWhole: true) : TryParse(text.GetString()!) is { } inner ? Read(inner) : Of([], isWhole: false);
        }

        if (form is not { ValueKind: JsonValueKind.Array or JsonValueKind.Object } entries)
        {
            return Of([], form is null or { ValueKind: JsonValueKind.Null });
        }

        var fields = new List<LetterField>();
        var isWhole = true;
        foreach (var entry in Entries(entries))
        {
            if (LetterFieldReading.Read(entry) is { } field && fields.Count < MostFields && fields.All(known => known.Field.Code != field.Field.Code))
            {
                fields.Add(field);
            }
            else
            {
                isWhole &= !LetterFieldReading.IsNeeded(entry);
            }
        }

        return Of(fields, isWhole);
    }

    /// <summary>The values as OpenSID takes them: JSON text, each under the name of its field.</summary>
    public string ToText(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return JsonSerializer.Serialize(
            Fields.Where(field => values.ContainsKey(field.Field.Code)).ToDictionary(field => field.Name, field => values[field.Field.Code][0], StringComparer.Ordinal), Plain);
    }

    /// <summary>The entries of a list, or of the lists of an object (OpenSID groups them by the person whom they are about).</summary>
    private static IEnumerable<JsonElement> Entries(JsonElement form) => form.ValueKind == JsonValueKind.Array
        ? form.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
        : form.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(member => member.Value.EnumerateArray()).Where(entry => entry.ValueKind == JsonValueKind.Object);

    private static LetterForm Of(IReadOnlyList<LetterField> fields, bool isWhole) => new() { Fields = fields, IsWhole = isWhole };

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.String ? null : document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads single fields.</summary>
    private static class LetterFieldReading
    {
        public static LetterField? Read(JsonElement entry)
        {
            var code = Text(entry, "kode", "name", "kolom")?.Trim('[', ']', ' ').ToLowerInvariant();
            if (code is not { Length: > 0 and <= 80 } || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            {
                return null;
            }

            var label = Text(entry, "nama", "label") ?? code;
            var hint = Text(entry, "deskripsi", "placeholder");
            var options = Options(entry);
            var field = new RequestField(code, KindOf(Text(entry, "tipe", "type"), options.Count > 0), new LocalText(Short(label), Short(label)))
            {
                Required = IsNeeded(entry),
                Hint = hint is null ? null : new LocalText(Short(hint), Short(hint)),
                Options = options,
                Least = -LargestNumber,
                Most = LargestNumber,
                Longest = LongestText,
                IsAnyTime = true,
            };
            return new LetterField(field, code.StartsWith(OwnPrefix, StringComparison.Ordinal) && code.Length > OwnPrefix.Length ? code[OwnPrefix.Length..] : code);
        }

        public static bool IsNeeded(JsonElement entry) =>
            Text(entry, "required", "wajib") is "1" or "true" || Text(entry, "atribut")?.Contains("required", StringComparison.OrdinalIgnoreCase) == true;

        private static FieldKind KindOf(string? type, bool hasOptions) => hasOptions ? FieldKind.Choice : type?.ToLowerInvariant() switch
        {
            "textarea" => FieldKind.Text,
            "number" => FieldKind.Number,
            "date" => FieldKind.Moment,
            _ => FieldKind.Line,
        };

        /// <summary>A list of texts, a list of objects, or an object whose names are the keys.</summary>
        private static IReadOnlyList<FieldOption> Options(JsonElement entry)
        {
            foreach (var name in (string[])["pilihan", "options"])
            {
                if (entry.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    var options = list.ValueKind == JsonValueKind.Array
                        ? list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object ? (Key: Text(item, "value", "id"), Name: Text(item, "label", "nama")) : (Key: TextOf(item), Name: TextOf(item)))
                        : list.EnumerateObject().Select(member => (Key: (string?)member.Name, Name: TextOf(member.Value)));
                    return [.. options.Where(option => option.Key is not null).Take(MostOptions).DistinctBy(option => option.Key).Select(option => new FieldOption(option.Key!, new LocalText(Short(option.Name ?? option.Key!), Short(option.Name ?? option.Key!))))];
                }
            }

            return [];
        }

        private static string? Text(JsonElement entry, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (entry.TryGetProperty(name, out var value) && TextOf(value) is { } text)
                {
                    return text;
                }
            }

            return null;
        }

        private static string? TextOf(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            _ => null,
        };

        private static string Short(string text) => text.Length <= 200 ? text : text[..200];
    }
}

/// <summary>A field of a letter.</summary>
/// <param name="Field">As we ask for it.</param>
/// <param name="Name">As OpenSID calls it.</param>
public sealed record LetterField(RequestField Field, string Name);
