namespace SmartVillage.Services.Hazards;

/// <summary>What somebody reported about a disaster: kind, place and time, and nothing about who.</summary>
public sealed record DisasterReport
{
    /// <summary>Number at the service.</summary>
    public required string Id { get; init; }

    /// <summary>flood, earthquake, fire, haze, wind or volcano.</summary>
    public required string Kind { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>Kilometres from the village; null without a point of the village.</summary>
    public double? DistanceKm { get; init; }
}
