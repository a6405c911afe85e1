using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Facilities;

/// <summary>What an operator wants to write.</summary>
public sealed record FacilityChange
{
    /// <summary>The village.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>Which facility; null for a new one.</summary>
    public long? Id { get; init; }

    /// <summary>The new words; null to remove it.</summary>
    public FacilityDetails? Details { get; init; }

    /// <summary>The person who looks after it, or null for nobody.</summary>
    public FacilityKeeper? Keeper { get; init; }

    /// <summary>Name of the person who writes.</summary>
    public required string By { get; init; }

    /// <summary>Id of the key.</summary>
    public required string ByKey { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>The revision that was before the eyes; null to write in any case.</summary>
    public long? BasedOn { get; init; }
}
