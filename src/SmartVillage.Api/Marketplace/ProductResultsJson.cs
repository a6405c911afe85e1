using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>Search results as JSON; products are copied as the index printed them.</summary>
internal static class ProductResultsJson
{
    /// <summary>Room that a page needs, with its facets and the editions of many villages.</summary>
    public static int BytesOf(IReadOnlyList<ProductHit> hits)
    {
        const int Beside = 12 * 1024;
        const int BesideEach = 64;
        return Beside + hits.Sum(hit => hit.Content.Length + BesideEach);
    }

    public static void WriteHits(Utf8JsonWriter writer, IReadOnlyList<ProductHit> hits)
    {
        writer.WriteStartArray();
        foreach (var hit in hits)
        {
            if (hit.Metres is { } metres)
            {
                WriteWithDistance(writer, hit.Content.Span, metres);
            }
            else
            {
                // Written by ourselves when the index was made.
                writer.WriteRawValue(hit.Content.Span, skipInputValidation: true);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>What a list says of the search itself.</summary>
    public static void WriteSearch(Utf8JsonWriter writer, ProductResults found, FacetTexts texts, bool withFacets)
    {
        writer.WriteStartObject("search");
        writer.WriteNumber("total", found.Total);
        writer.WriteString("corrected", found.Corrected);
        writer.WriteBoolean("relaxed", found.IsRelaxed);
        if (withFacets)
        {
            texts.Write(writer, found.Facets);
        }

        writer.WriteEndObject();
    }

    /// <summary>The printed object with one more property before its end.</summary>
    private static void WriteWithDistance(Utf8JsonWriter writer, ReadOnlySpan<byte> content, int metres)
    {
        const int Room = 40;
        var rented = ArrayPool<byte>.Shared.Rent(content.Length + Room);
        try
        {
            content[..^1].CopyTo(rented);
            var length = content.Length - 1;
            ",\"distanceMeters\":"u8.CopyTo(rented.AsSpan(length));
            length += ",\"distanceMeters\":"u8.Length;
            Utf8Formatter.TryFormat(metres, rented.AsSpan(length), out var digits);
            length += digits;
            rented[length++] = (byte)'}';
            writer.WriteRawValue(rented.AsSpan(0, length), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
