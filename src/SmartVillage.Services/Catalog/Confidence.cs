namespace SmartVillage.Services.Catalog;

/// <summary>How well a statement of the catalogue is known.</summary>
public enum Confidence
{
    /// <summary>Read in the owner's own published documentation, or a national number that everybody knows.</summary>
    A,

    /// <summary>Several independent public sources agree.</summary>
    B,

    /// <summary>One secondary source, or an old one.</summary>
    C,

    /// <summary>General knowledge, not checked.</summary>
    D,

    /// <summary>Entered by the village's own operator.</summary>
    Operator,
}
