namespace SmartVillage.Services.Hazards;

/// <summary>One earthquake as BMKG published it.</summary>
public sealed record Earthquake
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Magnitude as published.</summary>
    public required double Magnitude { get; init; }

    /// <summary>Kilometres below the surface.</summary>
    public double? DepthKm { get; init; }

    /// <summary>Degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Region { get; init; }

    /// <summary>Tsunami or not, in BMKG's words.</summary>
    public string? Potential { get; init; }

    /// <summary>Where it was felt and how strongly (MMI).</summary>
    public string? Felt { get; init; }

    /// <summary>Map of the shaking.</summary>
    public string? Shakemap { get; init; }

    /// <summary>Kilometres from the village along the surface; null without a point of the village.</summary>
    public double? DistanceKm { get; init; }
}
