namespace SmartVillage.Services.Facilities;

/// <summary>What operators say about a facility and everybody may see.</summary>
public sealed record FacilityDetails
{
    /// <summary>What it is.</summary>
    public required FacilityKind Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public required double Longitude { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Address { get; init; }

    /// <summary>What the office last found.</summary>
    public FacilityStatus Status { get; init; }

    /// <summary>When it can be used, as schema.org writes opening hours.</summary>
    public string? Hours { get; init; }

    /// <summary>Day on which somebody last looked.</summary>
    public DateOnly? LastCheckedOn { get; init; }

    /// <summary>Who looks after it, as an office and never as a name: "Ketua RT 03".</summary>
    public string? KeeperRole { get; init; }

    /// <summary>Name of the network; for wifi only.</summary>
    public string? Ssid { get; init; }

    /// <summary>Whether its use costs nothing; for wifi only.</summary>
    public bool? IsFree { get; init; }
}
