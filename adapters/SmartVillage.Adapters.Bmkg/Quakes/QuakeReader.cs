using System.Text.Json;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Bmkg.Quakes;

/// <summary>Reads a list of earthquakes. An entry without time, place or magnitude is left out.</summary>
internal static class QuakeReader
{
    private const string Shakemaps = "https://data.bmkg.go.id/DataMKG/TEWS/";

    /// <exception cref="JsonException">It is no JSON of that shape.</exception>
    public static IReadOnlyList<Earthquake> Read(string body)
    {
        var document = JsonSerializer.Deserialize(body, BmkgJson.Types.QuakeDocument);
        var entries = document?.Infogempa?.Gempa ?? throw new JsonException("Infogempa.gempa is missing");
        return [.. entries.Select(QuakeOf).OfType<Earthquake>()];
    }

    /// <summary>Several lists as one, newest first; what is in two of them is told once, with what either knows.</summary>
    public static IReadOnlyList<Earthquake> Merge(IEnumerable<IReadOnlyList<Earthquake>> lists) =>
    [
        .. from quake in lists.SelectMany(list => list)
           group quake by (quake.At, quake.Latitude, quake.Longitude) into same
           let first = same.First()
           orderby first.At descending
           select first with
           {
               Felt = same.Select(quake => quake.Felt).FirstOrDefault(text => text is not null),
               Potential = same.Select(quake => quake.Potential).FirstOrDefault(text => text is not null),
               Shakemap = same.Select(quake => quake.Shakemap).FirstOrDefault(text => text is not null),
           },
    ];

    private static Earthquake? QuakeOf(QuakeEntry entry) =>
        Numbers.Instant(entry.DateTime) is { } at && Numbers.Point(entry.Coordinates) is { } point && Numbers.Leading(entry.Magnitude) is { } magnitude
            ? new Earthquake
            {
                At = at,
                Magnitude = magnitude,
                DepthKm = Numbers.Leading(entry.Kedalaman),
                Latitude = point.Latitude,
                Longitude = point.Longitude,
                Region = Text(entry.Wilayah),
                Potential = Text(entry.Potensi),
                Felt = Text(entry.Dirasakan),
                Shakemap = entry.Shakemap is { Length: > 4 } file && file.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') ? Shakemaps + file : null,
            }
            : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) || text.Trim() == "-" ? null : text.Trim();
}
