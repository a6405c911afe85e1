using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Findings as campaigns, lists and reports read them.</summary>
public interface IFindings
{
    /// <summary>Findings of a village in given states, by id.</summary>
    Task<IReadOnlyList<Finding>> ListAsync(VillageCode village, IReadOnlyCollection<FindingState> states, CancellationToken cancellationToken);
}
