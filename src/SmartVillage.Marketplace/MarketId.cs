using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartVillage.Marketplace;

/// <summary>
/// Public name of a listing or a seller: 12 signs of Crockford's base 32 in lower case, 60 bits without meaning. It stays as long as the product or the seller keeps its
/// identity, and leads nowhere: not to a row, not to a number of OpenSID, not to a resident.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct MarketId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int BitsPerSign = 5;

    /// <summary>Signs of every id.</summary>
    public const int Signs = 12;

    private readonly string? _value;

    private MarketId(string value) => _value = value;

    /// <summary>The signs.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>The id that keyed or random bytes stand for; at least 8 are needed, the first 60 bits count.</summary>
    public static MarketId FromBytes(ReadOnlySpan<byte> bytes)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 4;
        return new MarketId(string.Create(Signs, bits, static (signs, rest) =>
        {
            for (var i = signs.Length - 1; i >= 0; i--, rest >>= BitsPerSign)
            {
                signs[i] = Alphabet[(int)(rest & 31)];
            }
        }));
    }

    /// <summary>Reads an id as it stands in an address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MarketId id)
    {
        var isId = text is { Length: Signs } && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        id = isId ? new MarketId(text!) : default;
        return isId;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private sealed class Converter : JsonConverter<MarketId>
    {
        public override MarketId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && (text.Length == 0 || TryParse(text, out _)) ? new MarketId(text) : throw new JsonException("Not an id of the marketplace.");

        public override void Write(Utf8JsonWriter writer, MarketId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
