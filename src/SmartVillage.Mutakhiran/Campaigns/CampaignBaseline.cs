namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>How the data stood when a campaign began, so that "before" never moves.</summary>
/// <param name="Edition">The edition that was looked at.</param>
/// <param name="Residents">People alive and here.</param>
/// <param name="Families">Families with at least one of them.</param>
/// <param name="Findings">Open findings by rule of the campaign.</param>
/// <param name="Completeness">Filled and needed elements of the village.</param>
/// <param name="Areas">The same by our id of each RT.</param>
public sealed record CampaignBaseline(
    long Edition, int Residents, int Families, IReadOnlyDictionary<string, int> Findings, ElementCount Completeness, IReadOnlyDictionary<long, ElementCount> Areas)
{
    /// <summary>The part of the village that the campaign, and every figure here but those of single RT, is about; nothing for the whole.</summary>
    public CampaignScope? Scope { get; init; }

    /// <summary>People alive and here who are in no family; they have a page of their own in each RT.</summary>
    public int WithoutFamily { get; init; }
}
