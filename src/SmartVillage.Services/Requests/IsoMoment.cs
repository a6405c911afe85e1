using System.Globalization;

namespace SmartVillage.Services.Requests;

/// <summary>Times as the W3C note on ISO 8601 writes them: with a zone, or a whole day (read as UTC).</summary>
public static class IsoMoment
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd",
    ];

    /// <summary>Reads a time.</summary>
    public static bool TryParse(string? text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
}
