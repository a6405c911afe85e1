namespace SmartVillage.Services.Catalog;

/// <summary>Whether a person of the village stands behind an entry.</summary>
public enum Confirmation
{
    /// <summary>Nobody has confirmed it since it was last changed.</summary>
    Never,

    /// <summary>Confirmed within the last 12 months.</summary>
    Current,

    /// <summary>Confirmed longer ago than that: to be asked again.</summary>
    Expired,
}
