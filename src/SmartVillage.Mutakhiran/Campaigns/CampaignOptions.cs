namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Settings of campaigns.</summary>
public sealed class CampaignOptions
{
    /// <summary>Whether the rounds of the year begin by themselves.</summary>
    public bool StartsByItself { get; set; } = true;

    /// <summary>Share of visited families that a supervisor looks at again, in percent.</summary>
    public int RecheckPercent { get; set; } = 5;

    /// <summary>Rules that campaigns ask about; none takes those of the first release.</summary>
    public IReadOnlyList<string> Rules { get; set; } = [];

    /// <summary>Calendar of the yearly round, each day as <c>MM-dd</c>; nothing takes the usual one.</summary>
    public YearDays? Yearly { get; set; }

    /// <summary>Calendar of the short round.</summary>
    public YearDays? Short { get; set; }
}
