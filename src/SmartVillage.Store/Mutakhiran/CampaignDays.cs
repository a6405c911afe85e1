using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Today in the zone that a village's own profile names.</summary>
internal sealed class CampaignDays(PopulationQueries queries, TimeProvider time) : ICampaignDays
{
    public DateOnly Today(VillageCode village)
    {
        using var reader = queries.Open();
        return VillageClock.Today(time.GetUtcNow(), reader.FindVillage(village.Value)?.Profile.TimeZone ?? "Asia/Jakarta");
    }
}
