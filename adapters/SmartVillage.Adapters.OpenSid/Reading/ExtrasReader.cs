using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Loads what lies about residents in small tables beside their own.</summary>
internal static class ExtrasReader
{
    public static async Task<ResidentExtras> LoadAsync(ISideTables tables, SchemaCatalog catalog, CancellationToken cancellationToken)
    {
        var extras = new ResidentExtras();
        if (ResidentExtras.HasCoordinates(catalog))
        {
            await LoadCoordinatesAsync(tables, catalog.Find(ResidentExtras.MapTable)!, extras, cancellationToken);
        }

        if (ResidentExtras.HasCovid(catalog))
        {
            await LoadCovidAsync(tables, catalog.Find(ResidentExtras.CovidTable)!, extras, cancellationToken);
        }

        return extras;
    }

    // The table has no primary key and may hold a resident twice; the smallest pair wins, so that every reading takes the same one.
    private static async Task LoadCoordinatesAsync(ISideTables tables, TableSchema table, ResidentExtras extras, CancellationToken cancellationToken)
    {
        await foreach (var row in tables.ReadByKeyAsync(table, ["id", "lat", "lng"], "id", cancellationToken))
        {
            if (row[0] is { } key && NumberTexts.TryParse(key, out var id))
            {
                var place = (Text(row[1]), Text(row[2]));
                if (!extras.Coordinates.TryGetValue(id, out var other) || Compare(place, other) < 0)
                {
                    extras.Coordinates[id] = place;
                }
            }
        }
    }

    // The newest entry that says something counts.
    private static async Task LoadCovidAsync(ISideTables tables, TableSchema table, ResidentExtras extras, CancellationToken cancellationToken)
    {
        var newest = new Dictionary<long, long>();
        var rows = table.Has("id")
            ? tables.ReadByKeyAsync(table, ["id_terdata", "status_covid", "id"], "id", cancellationToken)
            : tables.ReadByKeyAsync(table, ["id_terdata", "status_covid"], "id_terdata", cancellationToken);
        await foreach (var row in rows)
        {
            if (row[0] is { } key && NumberTexts.TryParse(key, out var id)
                && Text(row[1]) is { } status && NumberTexts.TryParse(status, out var code) && code is > 0 and <= short.MaxValue)
            {
                var entry = row.Length > 2 && row[2] is { } own && NumberTexts.TryParse(own, out var number) ? number : 0;
                if (!newest.TryGetValue(id, out var before) || entry >= before)
                {
                    newest[id] = entry;
                    extras.Covid[id] = (short)code;
                }
            }
        }
    }

    private static string? Text(string? value) => value is null ? null : TextCleaning.Clean(value).Text;

    private static int Compare((string? Latitude, string? Longitude) a, (string? Latitude, string? Longitude) b) =>
        string.CompareOrdinal(a.Latitude, b.Latitude) is not 0 and var order ? order : string.CompareOrdinal(a.Longitude, b.Longitude);
}
