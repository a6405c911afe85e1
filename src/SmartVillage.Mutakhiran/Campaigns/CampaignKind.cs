namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Why a campaign is held.</summary>
public enum CampaignKind
{
    /// <summary>The refresh of the year, January to June.</summary>
    Yearly,

    /// <summary>The short round of October and November for deaths, moves, births and new 17-year-olds.</summary>
    Short,

    /// <summary>Started by an administrator.</summary>
    Extra,
}
