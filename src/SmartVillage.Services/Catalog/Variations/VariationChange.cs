using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Catalog.Variations;

/// <summary>What an operator wants to write.</summary>
public sealed record VariationChange
{
    /// <summary>The village.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>The service.</summary>
    public required ServiceCode Service { get; init; }

    /// <summary>The new words; null to confirm the present ones.</summary>
    public EntryOverlay? Overlay { get; init; }

    /// <summary>Name of the person.</summary>
    public required string By { get; init; }

    /// <summary>Id of the key.</summary>
    public required string ByKey { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>The version that the person had before the eyes, 0 for none; null to write in any case.</summary>
    public long? BasedOn { get; init; }
}
