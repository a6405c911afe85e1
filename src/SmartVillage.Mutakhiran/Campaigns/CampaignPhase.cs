namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Where a running campaign stands in its calendar.</summary>
public enum CampaignPhase
{
    /// <summary>Lists are printed and people are assigned.</summary>
    Preparation,

    /// <summary>Families are visited.</summary>
    Field,

    /// <summary>Proposals are looked at and decided.</summary>
    Approval,

    /// <summary>Approved changes go into OpenSID and are seen by the next syncs.</summary>
    WriteBack,

    /// <summary>Its last day is over and nobody closed it yet.</summary>
    Overdue,
}
