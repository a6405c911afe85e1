using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Digest over everything, in the order of ids.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, (latitude, longitude)) in Coordinates.OrderBy(place => place.Key))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{id}\u001f{latitude}\u001f{longitude}\u001e"));
        }

        foreach (var (id, status) in Covid.OrderBy(entry => entry.Key))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{id}\u001f{status}\u001e"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
