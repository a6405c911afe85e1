using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What campaigns ask of corrections.</summary>
public interface ICampaignCorrections
{
    /// <summary>Fields with an approved change that no sync has confirmed yet.</summary>
    Task<IReadOnlySet<SubjectField>> ListApprovedAsync(VillageCode village, CancellationToken cancellationToken);
}
