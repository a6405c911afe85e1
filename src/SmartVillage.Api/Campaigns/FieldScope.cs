using SmartVillage.Api.Access;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Campaigns;

/// <summary>Which RT somebody visits: those that the office assigned to the person of the key, and for the office itself all (PRV-05).</summary>
internal sealed class FieldScope(ICampaignStore store)
{
    /// <summary>Our ids of the RT, or nothing for all.</summary>
    public async Task<IReadOnlySet<long>?> OfAsync(Campaign campaign, Caller caller, CancellationToken cancellationToken) =>
        caller.Role is ApiRoles.Operator or ApiRoles.Approver
            ? null
            : (await store.ListAssignmentsAsync(campaign.Id, cancellationToken))
                .Where(assignment => string.Equals(assignment.Person, caller.Name, StringComparison.OrdinalIgnoreCase)).Select(assignment => assignment.AreaId).ToHashSet();
}
