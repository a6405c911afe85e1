using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Findings as campaigns, lists and reports read them.</summary>
public interface IFindings
{
    /// <summary>Findings of a village in given states, by id.</summary>
    Task<IReadOnlyList<Finding>> ListAsync(VillageCode village, IReadOnlyCollection<FindingState> states, CancellationToken cancellationToken);

    /// <summary>Findings that the visible edition shows, set aside or not, and those that ended at an instant or later, by id; none that ended when no instant is given.</summary>
    Task<IReadOnlyList<Finding>> ListShownAsync(VillageCode village, DateTimeOffset? goneSince, CancellationToken cancellationToken);
}
