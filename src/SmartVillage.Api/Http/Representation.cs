using Microsoft.Net.Http.Headers;
using SmartVillage.Services.LinkedData;

namespace SmartVillage.Api.Http;

/// <summary>
/// In which shape something is answered that has several (RFC 9110, section 12): JSON of this API, JSON-LD in CPSV-AP, or JSON-LD in schema.org. Which JSON-LD says the parameter
/// <c>profile</c>; without it CPSV-AP, which holds more.
/// </summary>
internal sealed record Representation(string Key, string Media, IReadOnlyList<string> Profiles)
{
    /// <summary>JSON of this API, also for who takes anything.</summary>
    public static readonly Representation Json = new("json", "application/json", []);

    /// <summary>CPSV-AP.</summary>
    public static readonly Representation Cpsv = LinkedData("cpsv-ap", CpsvDocument.Context, "https://semiceu.github.io/CPSV-AP/releases/3.2.0");

    /// <summary>schema.org.</summary>
    public static readonly Representation SchemaOrg = LinkedData("schema-org", SchemaOrgDocument.Context, "http://schema.org");

    private const string LinkedDataMedia = "application/ld+json";
    private const string Unknown = "none";

    private static readonly Representation[] Offered = [Json, Cpsv, SchemaOrg];

    /// <summary>The content type with which it is sent.</summary>
    public string ContentType => Profiles.Count == 0 ? $"{Media}; charset=utf-8" : $"{Media}; profile=\"{Profiles[0]}\"";

    /// <summary>What a request takes best; null when nothing of it is offered.</summary>
    public static Representation? Of(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept is ["*/*"] or ["application/json"] || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            // What cannot be read is no wish.
            return Json;
        }

        return Offered.Select(offer => (Offer: offer, Quality: QualityOf(offer, ranges)))
            .Where(o => o.Quality > 0)
            .OrderByDescending(o => o.Quality)
            .Select(o => o.Offer)
            .FirstOrDefault();
    }

    /// <summary>The same as a short text, for keys and tags.</summary>
    public static string KeyOf(HttpRequest request) => Of(request)?.Key ?? Unknown;

    private static Representation LinkedData(string key, params string[] profiles) => new(key, LinkedDataMedia, profiles);

    /// <summary>The quality of the range that fits most closely.</summary>
    private static double QualityOf(Representation offer, IList<MediaTypeHeaderValue> ranges) => ranges
        .Select(range => (Closeness: ClosenessOf(offer, range), Quality: range.Quality ?? 1))
        .Where(r => r.Closeness > 0)
        .OrderByDescending(r => r.Closeness)
        .Select(r => r.Quality)
        .FirstOrDefault();

    private static int ClosenessOf(Representation offer, MediaTypeHeaderValue range)
    {
        if (range.MatchesAllTypes)
        {
            return 1;
        }

        if (!range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (range.MatchesAllSubTypes)
        {
            return 2;
        }

        if (!range.MediaType.Equals(offer.Media, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        // One profile parameter may hold several, with blanks between them (RFC 6906).
        var profile = range.Parameters.FirstOrDefault(p => p.Name.Equals("profile", StringComparison.OrdinalIgnoreCase));
        return profile is null ? 3
            : HeaderUtilities.RemoveQuotes(profile.Value).ToString().Split(' ').Any(p => offer.Profiles.Contains(p.TrimEnd('/'), StringComparer.Ordinal)) ? 4
            : 0;
    }
}
