using System.Text.Json;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Facilities;

/// <summary>Facilities as GeoJSON (RFC 7946: WGS 84, longitude before latitude) with tags of OpenStreetMap, so that any map shows them.</summary>
public static class FacilityGeoJson
{
    /// <summary>Media type.</summary>
    public const string Media = "application/geo+json";

    private static readonly Dictionary<FacilityKind, (LocalText Name, string? Key, string? Value)> Kinds = new()
    {
        [FacilityKind.Wifi] = (new("Wifi umum", "Public wifi"), "internet_access", "wlan"),
        [FacilityKind.Cctv] = (new("Kamera pengawas (CCTV)", "Surveillance camera"), "man_made", "surveillance"),
        [FacilityKind.Lamp] = (new("Lampu jalan", "Street lamp"), "highway", "street_lamp"),
        [FacilityKind.AmbulancePost] = (new("Pos ambulans", "Ambulance post"), "emergency", "ambulance_station"),
        [FacilityKind.HealthPost] = (new("Posyandu atau poskesdes", "Health post"), "amenity", "health_post"),
        [FacilityKind.SecurityPost] = (new("Pos keamanan lingkungan", "Neighbourhood security post"), null, null),
        [FacilityKind.Hall] = (new("Balai warga", "Community hall"), "amenity", "community_centre"),
        [FacilityKind.Water] = (new("Sumber air bersih", "Clean water"), "amenity", "water_point"),
        [FacilityKind.AssemblyPoint] = (new("Titik kumpul", "Assembly point"), "emergency", "assembly_point"),
        [FacilityKind.Other] = (new("Sarana lain", "Other facility"), null, null),
    };

    private static readonly Dictionary<FacilityStatus, LocalText> Statuses = new()
    {
        [FacilityStatus.Unknown] = new("belum diperiksa", "not checked yet"),
        [FacilityStatus.Working] = new("berfungsi", "working"),
        [FacilityStatus.Broken] = new("rusak", "broken"),
        [FacilityStatus.Closed] = new("tidak dipakai", "out of use"),
        [FacilityStatus.ReportedOff] = new("dilaporkan mati", "reported as not working"),
    };

    /// <summary>Writes a FeatureCollection.</summary>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<Facility> facilities, IReadOnlyDictionary<long, OpenReports> reports)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(facilities);
        ArgumentNullException.ThrowIfNull(reports);
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteStartArray("features");
        foreach (var facility in facilities)
        {
            Write(writer, facility, reports.GetValueOrDefault(facility.Id));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes one Feature.</summary>
    public static void Write(Utf8JsonWriter writer, Facility facility, OpenReports? reports)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(facility);
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteNumber("id", facility.Id);
        writer.WriteStartObject("geometry");
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        writer.WriteNumberValue(facility.Details.Longitude);
        writer.WriteNumberValue(facility.Details.Latitude);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        WriteProperties(writer, facility.Details, reports);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>How it is shown: a point with open reports is not said to work; what the office says otherwise stands.</summary>
    public static FacilityStatus StatusOf(FacilityDetails details, OpenReports? reports)
    {
        ArgumentNullException.ThrowIfNull(details);
        return reports is not null && (details.Status is FacilityStatus.Working or FacilityStatus.Unknown) ? FacilityStatus.ReportedOff : details.Status;
    }

    private static void WriteProperties(Utf8JsonWriter writer, FacilityDetails details, OpenReports? reports)
    {
        var (kind, status) = (Kinds[details.Kind], StatusOf(details, reports));
        writer.WriteString("kind", FacilityNames.Of(details.Kind));
        writer.WriteString("kindName", kind.Name.Id);
        writer.WriteString("kindNameEn", kind.Name.En);
        writer.WriteString("name", details.Name);
        writer.WriteString("status", FacilityNames.Of(status));
        writer.WriteString("statusName", Statuses[status].Id);
        writer.WriteString("statusNameEn", Statuses[status].En);
        writer.WriteNumber("openReports", reports?.Count ?? 0);
        WriteOptional(writer, "reportedSince", reports?.Since.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        WriteOptional(writer, "address", details.Address);
        WriteOptional(writer, "keeperRole", details.KeeperRole);
        WriteOptional(writer, "lastCheckedOn", details.LastCheckedOn?.ToString("yyyy-MM-dd"));
        WriteOptional(writer, "opening_hours", details.Hours is "Mo-Su" ? "24/7" : details.Hours);
        if (kind.Key is not null)
        {
            writer.WriteString(kind.Key, kind.Value);
        }

        if (details.Kind == FacilityKind.Wifi)
        {
            WriteOptional(writer, "internet_access:fee", details.IsFree is { } free ? free ? "no" : "yes" : null);
            WriteOptional(writer, "internet_access:ssid", details.Ssid);
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
