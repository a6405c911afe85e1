namespace SmartVillage.Store.Access;

/// <summary>What an act of weight asks of a key.</summary>
public enum FactorDemand
{
    /// <summary>Nothing more than the key.</summary>
    None,

    /// <summary>The code that its phone shows.</summary>
    Code,

    /// <summary>A second factor that the key does not have.</summary>
    Missing,
}
