using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartVillage.Adapters.Bmkg;

/// <summary>Numbers and times out of texts, because BMKG sends nearly everything as text.</summary>
internal static partial class Numbers
{
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Asia/Jakarta"] = 7,
        ["Asia/Pontianak"] = 7,
        ["WIB"] = 7,
        ["Asia/Makassar"] = 8,
        ["WITA"] = 8,
        ["Asia/Jayapura"] = 9,
        ["WIT"] = 9,
    };

    /// <summary>The number that a text begins with, as 10 of <c>10 km</c>.</summary>
    public static double? Leading(string? text) =>
        text is not null && LeadingNumber().Match(text) is { Success: true } match && double.TryParse(match.Value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A pair <c>latitude,longitude</c> in degrees.</summary>
    public static (double Latitude, double Longitude)? Point(string? text)
    {
        var parts = text?.Split(',', StringSplitOptions.TrimEntries);
        return parts is [var first, var second]
            && double.TryParse(first, CultureInfo.InvariantCulture, out var latitude) && double.TryParse(second, CultureInfo.InvariantCulture, out var longitude)
            && latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? (latitude, longitude)
            : null;
    }

    /// <summary>An instant; a text without a zone is taken to be in <paramref name="offset"/>.</summary>
    public static DateTimeOffset? Instant(string? text, TimeSpan? offset = null)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return null;
        }

        if (time.Kind == DateTimeKind.Unspecified)
        {
            return new DateTimeOffset(time, offset ?? TimeSpan.Zero).ToUniversalTime();
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.ToUniversalTime() : null;
    }

    /// <summary>Offset of a zone that is named (<c>Asia/Jakarta</c>, <c>WIB</c>) or written out (<c>+0700</c>, <c>+07:00</c>).</summary>
    public static TimeSpan? Offset(string? zone)
    {
        if (zone is null)
        {
            return null;
        }

        if (Zones.TryGetValue(zone.Trim(), out var hours))
        {
            return TimeSpan.FromHours(hours);
        }

        var match = WrittenOffset().Match(zone.Trim());
        if (!match.Success)
        {
            return null;
        }

        _ = int.TryParse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture, out var minutes);
        var span = new TimeSpan(int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture), minutes, 0);
        return match.Groups["sign"].Value == "-" ? -span : span;
    }

    /// <summary>An http address with its blanks escaped; null for anything else.</summary>
    public static string? WebAddress(string? text) =>
        Uri.TryCreate(text?.Trim().Replace(" ", "%20", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    [GeneratedRegex(@"^\s*-?[0-9]+(\.[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^(?<sign>[+-])(?<hours>[01][0-9]):?(?<minutes>[0-5][0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenOffset();
}
