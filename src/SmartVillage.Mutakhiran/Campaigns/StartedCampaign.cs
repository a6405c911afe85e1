using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What became of a start in one village; no campaign means that one is open, or that the round of that year was held.</summary>
public sealed record StartedCampaign(VillageCode Village, Campaign? Campaign);
