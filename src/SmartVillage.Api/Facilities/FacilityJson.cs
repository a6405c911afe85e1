using System.Text.Json;
using SmartVillage.Services.Facilities;

namespace SmartVillage.Api.Facilities;

/// <summary>Facilities for the village office.</summary>
internal static class FacilityJson
{
    /// <summary>One version with everything that is known of it.</summary>
    public static void Write(Utf8JsonWriter writer, Facility facility, OpenReports? reports)
    {
        var details = facility.Details;
        writer.WriteStartObject();
        writer.WriteNumber("id", facility.Id);
        writer.WriteNumber("revision", facility.Revision);
        writer.WriteString("at", facility.At.UtcDateTime);
        writer.WriteString("by", facility.By);
        writer.WriteString("key", facility.ByKey);
        writer.WriteString("note", facility.Note);
        writer.WriteBoolean("removed", facility.IsRemoved);
        writer.WriteString("kind", FacilityNames.Of(details.Kind));
        writer.WriteString("name", details.Name);
        writer.WriteNumber("latitude", details.Latitude);
        writer.WriteNumber("longitude", details.Longitude);
        writer.WriteString("address", details.Address);
        writer.WriteString("status", FacilityNames.Of(details.Status));
        writer.WriteString("shownStatus", FacilityNames.Of(FacilityGeoJson.StatusOf(details, reports)));
        writer.WriteNumber("openReports", reports?.Count ?? 0);
        writer.WriteString("hours", details.Hours);
        writer.WriteString("lastCheckedOn", details.LastCheckedOn?.ToString("yyyy-MM-dd"));
        writer.WriteString("keeperRole", details.KeeperRole);
        writer.WriteString("keeperName", facility.Keeper?.Name);
        writer.WriteString("keeperPhone", facility.Keeper?.Phone);
        writer.WriteString("ssid", details.Ssid);
        if (details.IsFree is { } isFree)
        {
            writer.WriteBoolean("isFree", isFree);
        }
        else
        {
            writer.WriteNull("isFree");
        }

        writer.WriteEndObject();
    }
}
