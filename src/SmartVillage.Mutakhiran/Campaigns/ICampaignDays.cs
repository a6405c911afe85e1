using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What day it is where a village lies.</summary>
public interface ICampaignDays
{
    /// <summary>Today.</summary>
    DateOnly Today(VillageCode village);
}
