namespace SmartVillage.Services.Catalog.Variations;

/// <summary>What an operator did.</summary>
public enum VariationKind
{
    /// <summary>Wrote it anew. An earlier confirmation was of other words and is gone.</summary>
    Edited,

    /// <summary>Asked the owner and confirmed what is there.</summary>
    Confirmed,
}
