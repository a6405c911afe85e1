namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Whether a campaign still takes answers.</summary>
public enum CampaignState
{
    /// <summary>Running; its phase follows from the calendar.</summary>
    Open,

    /// <summary>Closed, with its figures frozen.</summary>
    Closed,
}
