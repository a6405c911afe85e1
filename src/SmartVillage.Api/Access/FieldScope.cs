using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Access;

/// <summary>
/// Whose data the roles of the field see: people of the areas of their key, and of the RT that an open campaign assigned to them by name. An enumerator sees anybody only while a campaign is
/// open (PRV-05). The reading itself is narrowed, so that no route can forget it.
/// </summary>
internal sealed class FieldScope(ICampaignStore campaigns)
{
    /// <summary>Narrows the reading of a request, and says to the caller by which areas.</summary>
    public async Task LimitAsync(HttpContext httpContext, PopulationReader reader, VillageInfo village, CancellationToken cancellationToken)
    {
        if (Caller.Of(httpContext) is not { } caller || !ApiRoles.SeesOwnAreas(caller.Role))
        {
            return;
        }

        var assigned = await campaigns.ListAssignedAsync(CatalogDesk.CodeOf(village), caller.Name, cancellationToken);
        var own = caller.Role == ApiRoles.Enumerator && assigned is null ? [] : OwnAreas(caller, reader, village);
        httpContext.Features.Set(caller with { Areas = reader.LimitTo(village.Id, [.. own.Union(assigned ?? [])]) });
    }

    private static IEnumerable<long> OwnAreas(Caller caller, PopulationReader reader, VillageInfo village) =>
        caller.KeyAreas.Count == 0 ? [] : reader.ListPlaces(village.Id).Where(place => caller.KeyAreas.Any(area => area.Is(place, reader.Epoch))).Select(place => place.Id);
}
