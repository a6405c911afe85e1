using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>What lies about a resident in tables beside <c>tweb_penduduk</c>: coordinates, and the newest covid status, which is data spesifik.</summary>
internal sealed class ResidentExtras
{
    public const string MapTable = "tweb_penduduk_map";
    public const string CovidTable = "covid19_pemudik";

    public Dictionary<long, (string? Latitude, string? Longitude)> Coordinates { get; } = [];

    public Dictionary<long, short> Covid { get; } = [];

    public static bool HasCoordinates(SchemaCatalog catalog) =>
        catalog.Has(MapTable, "id") && catalog.Has(MapTable, "lat") && catalog.Has(MapTable, "lng");

    public static bool HasCovid(SchemaCatalog catalog) => catalog.Has(CovidTable, "id_terdata") && catalog.Has(CovidTable, "status_covid");

    /// <summary>Names of those tables that this database has.</summary>
    public static IReadOnlyList<string> TablesOf(SchemaCatalog catalog) =>
        [.. HasCoordinates(catalog) ? (string[])[MapTable] : [], .. HasCovid(catalog) ? (string[])[CovidTable] : []];

    /// <summary>Everything about a resident as one text, empty when there is nothing.</summary>
    public string ContentOf(long key)
    {
        var hasPlace = Coordinates.TryGetValue(key, out var place);
        var hasCovid = Covid.TryGetValue(key, out var covid);
        return hasPlace || hasCovid ? $"\u001e{place.Latitude}\u001f{place.Longitude}\u001f{covid}" : string.Empty;
    }

    /// <summary>Residents about whom there is something.</summary>
    public long[] SortedKeys() => [.. Coordinates.Keys.Union(Covid.Keys).Order()];
}
