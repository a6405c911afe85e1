using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Catalog;

/// <summary>The village for which the catalogue is made.</summary>
public sealed record ServicePlace
{
    /// <summary>Its code, which decides the layers.</summary>
    public required VillageCode Code { get; init; }

    /// <summary>Its name, or its code as long as nothing was copied.</summary>
    public required string Name { get; init; }

    /// <summary>Address of its OpenSID, where known.</summary>
    public string? Website { get; init; }
}
