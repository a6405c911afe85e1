using System.Text.Json.Serialization;

namespace SmartVillage.Services.Facilities;

/// <summary>How a facility is.</summary>
public enum FacilityStatus
{
    /// <summary>Nobody has looked yet.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>It works, says the village office.</summary>
    [JsonStringEnumMemberName("working")]
    Working,

    /// <summary>It is broken, says the village office.</summary>
    [JsonStringEnumMemberName("broken")]
    Broken,

    /// <summary>It is out of use for good or for a while.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>Residents reported it as not working and no report is closed yet; never said by the office, always found from reports.</summary>
    [JsonStringEnumMemberName("reported-off")]
    ReportedOff,
}
