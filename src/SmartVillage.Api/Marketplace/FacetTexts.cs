using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// Choices of facets as JSON. Forty of them stand in every answer and say the same but for their counts, so that everything before the count is printed once: escaping them again and again
/// costs more than the products of a page.
/// </summary>
internal sealed class FacetTexts(VillageNames names)
{
    private const int LongestCount = 11;

    private readonly ConcurrentDictionary<string, Printed> _villages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Printed> _categories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Printed> _prices = new(StringComparer.Ordinal);

    public void Write(Utf8JsonWriter writer, ProductFacets facets)
    {
        writer.WriteStartObject("facets");
        Write(writer, "villages", facets.Villages, _villages, value => names.Of(value.Key, value.Name));
        Write(writer, "categories", facets.Categories, _categories, value => value.Name);
        Write(writer, "prices", facets.Prices, _prices, value => value.Name);
        writer.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter writer, string name, IReadOnlyList<FacetValue> values, ConcurrentDictionary<string, Printed> printed, Func<FacetValue, string> nameOf)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            // The next index may call a category by another name.
            if (!printed.TryGetValue(value.Key, out var known) || known.Name != value.Name)
            {
                printed[value.Key] = known = new Printed(value.Name, Print(value.Key, nameOf(value)));
            }

            WriteOne(writer, known.Start, value.Count);
        }

        writer.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter writer, byte[] start, int count)
    {
        var rented = ArrayPool<byte>.Shared.Rent(start.Length + LongestCount + 1);
        start.CopyTo(rented, 0);
        Utf8Formatter.TryFormat(count, rented.AsSpan(start.Length), out var digits);
        var length = start.Length + digits;
        rented[length++] = (byte)'}';
        writer.WriteRawValue(rented.AsSpan(0, length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>The object up to its count.</summary>
    private static byte[] Print(string key, string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("key", key);
        writer.WriteString("name", name);
        writer.WriteNumber("count", 0);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan[..^"0}".Length].ToArray();
    }

    /// <param name="Name">What the index called it.</param>
    /// <param name="Start">The object up to its count.</param>
    private sealed record Printed(string Name, byte[] Start);
}
