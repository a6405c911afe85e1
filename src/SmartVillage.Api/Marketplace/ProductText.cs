using System.Net;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// What sellers typed, made safe to show anywhere: OpenSID stores descriptions as filtered HTML from 22.03 on, other texts with entities, photos as JSON in a text.
/// </summary>
internal static class ProductText
{
    private const long Percent = 1;
    private const int DeepestEscape = 3;

    /// <summary>Plain text: no tags, no content of scripts and styles, entities decoded, numbers of people hidden.</summary>
    public static string? Plain(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return null;
        }

        var text = html;
        for (var i = 0; i < DeepestEscape; i++)
        {
            // OpenSID's filter escapes some tags once more; the last step always removes tags, so that none can be left.
            text = WithoutTags(WebUtility.HtmlDecode(text));
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n' || (!char.IsControl(c) && !(c == ' ' && clean.Length > 0 && clean[^1] == ' ')))
            {
                clean.Append(c);
            }
        }

        var plain = clean.ToString().Trim();
        return plain.Length == 0 ? null : IdentityDigits.Hide(plain);
    }

    /// <summary>The price after the discount, as OpenSID shows it; never below zero.</summary>
    public static void WriteFinalPrice(Utf8JsonWriter writer, EntityRecord record)
    {
        if (FinalPrice(
            record.Number(Entities.Products["price"]), record.Number(Entities.Products["discountKind"]), record.Number(Entities.Products["discount"])) is { } price)
        {
            writer.WriteNumber("finalPrice", price);
        }
        else
        {
            writer.WriteNull("finalPrice");
        }
    }

    public static long? FinalPrice(long? price, long? discountKind, long? discount)
    {
        if (price is not { } full || discount is not > 0)
        {
            return price;
        }

        var off = discountKind == Percent ? Math.Round(full * (decimal)discount.Value / 100, MidpointRounding.AwayFromZero) : discount.Value;
        return off >= full ? 0 : full - (long)off;
    }

    /// <summary>Names of photo files; whatever else the text holds is left out.</summary>
    public static void WritePhotos(Utf8JsonWriter writer, EntityRecord record)
    {
        writer.WriteStartArray("photos");
        try
        {
            using var photos = JsonDocument.Parse(record.Text(Entities.Products["photos"]) ?? "[]");
            if (photos.RootElement.ValueKind == JsonValueKind.Array)
            {
                foreach (var photo in photos.RootElement.EnumerateArray())
                {
                    if (photo.ValueKind == JsonValueKind.String && photo.GetString() is { Length: > 0 } name && name.IndexOfAny(['/', '\\', '<', '"']) < 0)
                    {
                        writer.WriteStringValue(name);
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is not Unicode: a product without photos.
        }

        writer.WriteEndArray();
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] != '<' || !StartsTag(html, i + 1))
            {
                text.Append(html[i]);
                continue;
            }

            i = EndOfTag(html, i);
            text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>"5 &lt; 6" is no tag.</summary>
    private static bool StartsTag(string html, int at) => at < html.Length && (char.IsAsciiLetter(html[at]) || html[at] is '/' or '!' or '?');

    /// <summary>Last character of a tag; of the whole element when its content is no text for people.</summary>
    private static int EndOfTag(string html, int start)
    {
        foreach (var silent in (ReadOnlySpan<string>)["script", "style"])
        {
            if (string.Compare(html, start + 1, silent, 0, silent.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var close = html.IndexOf($"</{silent}", start, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? html.Length - 1 : IndexOr(html, close);
            }
        }

        return IndexOr(html, start);
    }

    private static int IndexOr(string html, int from)
    {
        var end = html.IndexOf('>', from);
        return end < 0 ? html.Length - 1 : end;
    }
}
