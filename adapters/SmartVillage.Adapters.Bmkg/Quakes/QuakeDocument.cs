using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartVillage.Adapters.Bmkg.Quakes;

/// <summary>What BMKG sends; all values are texts.</summary>
internal sealed record QuakeDocument(QuakeInfo? Infogempa);

/// <summary><c>gempa</c> is one object in <c>autogempa.json</c> and a list in the others.</summary>
internal sealed record QuakeInfo([property: JsonConverter(typeof(OneOrManyConverter))] IReadOnlyList<QuakeEntry>? Gempa);

internal sealed record QuakeEntry(
    string? DateTime, string? Coordinates, string? Magnitude, string? Kedalaman, string? Wilayah, string? Potensi, string? Dirasakan, string? Shakemap);

/// <summary>Reads an object or a list of objects as a list.</summary>
internal sealed class OneOrManyConverter : JsonConverter<IReadOnlyList<QuakeEntry>>
{
    public override IReadOnlyList<QuakeEntry> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return JsonSerializer.Deserialize(ref reader, BmkgJson.Types.QuakeEntry) is { } one ? [one] : [];
        }

        var many = new List<QuakeEntry>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (JsonSerializer.Deserialize(ref reader, BmkgJson.Types.QuakeEntry) is { } entry)
            {
                many.Add(entry);
            }
        }

        return many;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<QuakeEntry> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
