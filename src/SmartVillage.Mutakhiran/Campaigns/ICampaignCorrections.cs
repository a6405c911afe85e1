using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What campaigns ask of corrections.</summary>
public interface ICampaignCorrections
{
    /// <summary>Fields with an approved change that no sync has confirmed yet.</summary>
    Task<IReadOnlySet<SubjectField>> ListApprovedAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Proposals that wait for a decision.</summary>
    Task<IReadOnlyList<WaitingProposal>> ListWaitingAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Proposals since a moment by person.</summary>
    Task<IReadOnlyList<ProposerCount>> CountByPersonAsync(VillageCode village, DateTimeOffset since, CancellationToken cancellationToken);
}
