namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>How everything stood when a campaign was closed: the comparable figures of the year.</summary>
/// <param name="Edition">The edition that was looked at.</param>
/// <param name="Progress">The figures.</param>
public sealed record CampaignOutcome(long Edition, Progress.CampaignProgress Progress);
