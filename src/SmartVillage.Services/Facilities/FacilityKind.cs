using System.Text.Json.Serialization;

namespace SmartVillage.Services.Facilities;

/// <summary>What stands at a place.</summary>
public enum FacilityKind
{
    /// <summary>Free wifi of the village (reference ten-services, section 12).</summary>
    [JsonStringEnumMemberName("wifi")]
    Wifi,

    /// <summary>A camera of the village.</summary>
    [JsonStringEnumMemberName("cctv")]
    Cctv,

    /// <summary>A street lamp.</summary>
    [JsonStringEnumMemberName("lamp")]
    Lamp,

    /// <summary>Where an ambulance waits.</summary>
    [JsonStringEnumMemberName("ambulance-post")]
    AmbulancePost,

    /// <summary>Posyandu, poskesdes.</summary>
    [JsonStringEnumMemberName("health-post")]
    HealthPost,

    /// <summary>Poskamling.</summary>
    [JsonStringEnumMemberName("security-post")]
    SecurityPost,

    /// <summary>A hall of the village.</summary>
    [JsonStringEnumMemberName("hall")]
    Hall,

    /// <summary>Water for everybody.</summary>
    [JsonStringEnumMemberName("water")]
    Water,

    /// <summary>Where people gather in a disaster.</summary>
    [JsonStringEnumMemberName("assembly-point")]
    AssemblyPoint,

    /// <summary>Anything else.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
