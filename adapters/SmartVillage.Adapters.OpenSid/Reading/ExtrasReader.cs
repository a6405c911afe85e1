using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Loads what lies about residents in small tables beside their own.</summary>
internal static class ExtrasReader
{
    public static async Task<ResidentExtras> LoadAsync(MySqlConnection connection, SchemaCatalog catalog, CancellationToken cancellationToken)
    {
        var extras = new ResidentExtras();
        if (ResidentExtras.HasCoordinates(catalog))
        {
            await LoadCoordinatesAsync(connection, catalog.Find(ResidentExtras.MapTable)!, extras, cancellationToken);
        }

        if (ResidentExtras.HasCovid(catalog))
        {
            await LoadCovidAsync(connection, extras, cancellationToken);
        }

        return extras;
    }

    // The table has no primary key and may hold a resident twice; the smallest pair wins, so that every reading takes the same one.
    private static async Task LoadCoordinatesAsync(MySqlConnection connection, TableSchema table, ResidentExtras extras, CancellationToken cancellationToken)
    {
        var sql = $"SELECT CAST(t.id AS SIGNED), {table.Find("lat")!.Expression("t")}, {table.Find("lng")!.Expression("t")} FROM `{ResidentExtras.MapTable}` t WHERE t.id IS NOT NULL";
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var place = (Text(reader, 1), Text(reader, 2));
            var id = reader.GetInt64(0);
            if (!extras.Coordinates.TryGetValue(id, out var other) || Compare(place, other) < 0)
            {
                extras.Coordinates[id] = place;
            }
        }
    }

    private static async Task LoadCovidAsync(MySqlConnection connection, ResidentExtras extras, CancellationToken cancellationToken)
    {
        var sql = $"SELECT CAST(t.id_terdata AS SIGNED), CAST(t.status_covid AS CHAR) FROM `{ResidentExtras.CovidTable}` t WHERE t.id_terdata IS NOT NULL ORDER BY t.id";
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Text(reader, 1) is { } status && NumberTexts.TryParse(status, out var code) && code is > 0 and <= short.MaxValue)
            {
                extras.Covid[reader.GetInt64(0)] = (short)code;
            }
        }
    }

    private static string? Text(MySqlDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : TextCleaning.Clean(Convert.ToString(reader.GetValue(ordinal), System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty).Text;

    private static int Compare((string? Latitude, string? Longitude) a, (string? Latitude, string? Longitude) b) =>
        string.CompareOrdinal(a.Latitude, b.Latitude) is not 0 and var order ? order : string.CompareOrdinal(a.Longitude, b.Longitude);
}
