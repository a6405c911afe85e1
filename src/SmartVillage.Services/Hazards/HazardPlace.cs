namespace SmartVillage.Services.Hazards;

/// <summary>Where a village lies, by name and by point. Without a point only what names it can be told.</summary>
public sealed record HazardPlace
{
    /// <summary>Dotted Kemendagri code of the village, BMKG's <c>adm4</c>.</summary>
    public required string VillageCode { get; init; }

    /// <summary>Degrees north; negative south of the equator.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>Kecamatan, as <c>Metro Timur</c>.</summary>
    public string? District { get; init; }

    /// <summary>Kota or kabupaten, as <c>Kota Metro</c>.</summary>
    public string? Regency { get; init; }

    /// <summary>Province, as <c>Lampung</c>.</summary>
    public string? Province { get; init; }
}
