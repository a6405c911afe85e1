using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartVillage.Api.Requests;

/// <summary>What a form says of its fields: a text or a number, or several of them. Read as texts, because the form's own rules judge them.</summary>
internal sealed class FieldValuesConverter : JsonConverter<Dictionary<string, string[]>>
{
    public override Dictionary<string, string[]> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        var values = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            reader.Read();
            values[field] = reader.TokenType == JsonTokenType.StartArray ? [.. Several(ref reader)] : reader.TokenType == JsonTokenType.Null ? [] : [One(ref reader)];
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, string[]> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static List<string> Several(ref Utf8JsonReader reader)
    {
        var values = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                values.Add(One(ref reader));
            }
        }

        return values;
    }

    private static string One(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException(),
    };
}
