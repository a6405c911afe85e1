namespace SmartVillage.Services.Facilities;

/// <summary>One version of a facility: equipment of the village at a place ("sarana prasarana"). The newest counts.</summary>
public sealed record Facility
{
    /// <summary>Its number, which never changes.</summary>
    public required long Id { get; init; }

    /// <summary>1, 2, 3, … within the facility.</summary>
    public required long Revision { get; init; }

    /// <summary>When this was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the person who wrote it.</summary>
    public required string By { get; init; }

    /// <summary>Id of the key that was used, not the key.</summary>
    public required string ByKey { get; init; }

    /// <summary>Whether it was removed with this version.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Note { get; init; }

    /// <summary>What is said.</summary>
    public required FacilityDetails Details { get; init; }

    /// <summary>The person who looks after it; null in older versions and in public lists.</summary>
    public FacilityKeeper? Keeper { get; init; }
}
