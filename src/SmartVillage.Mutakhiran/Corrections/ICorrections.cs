using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Keeps corrections with every step, values sealed.</summary>
public interface ICorrections
{
    /// <summary>
    /// Keeps new ones, all or none. One that the same key already handed in under its client id is given back as it stands, without its like being kept twice.
    /// </summary>
    Task<IReadOnlyList<Correction>> AddAsync(IReadOnlyList<Correction> drafts, CancellationToken cancellationToken);

    /// <summary>What a key handed in before under these ids.</summary>
    Task<IReadOnlyDictionary<string, Correction>> FindSentAsync(VillageCode village, string key, IReadOnlyCollection<string> clientIds, CancellationToken cancellationToken);

    /// <summary>One by number.</summary>
    Task<Correction?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken);

    /// <summary>Those of a filter, the newest first.</summary>
    Task<IReadOnlyList<Correction>> ListAsync(VillageCode village, CorrectionFilter filter, CancellationToken cancellationToken);

    /// <summary>Steps of one, the first first.</summary>
    Task<IReadOnlyList<CorrectionStep>> ListStepsAsync(VillageCode village, long id, CancellationToken cancellationToken);

    /// <summary>Changes one as a decision says, in one transaction with the look at it; the decision sees also the approved ones about the same subject.</summary>
    Task<CorrectionChange> ChangeAsync(VillageCode village, long id, Func<Correction, IReadOnlyList<Correction>, CorrectionChange> decide, CancellationToken cancellationToken);

    /// <summary>Changes all of given states as a decision says, in one transaction, and says how many changed.</summary>
    Task<int> ChangeAllAsync(VillageCode village, IReadOnlyCollection<CorrectionState> states, Func<Correction, CorrectionChange> decide, CancellationToken cancellationToken);

    /// <summary>How many there are in each state.</summary>
    Task<IReadOnlyDictionary<CorrectionState, int>> CountAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Villages that have any which an edition can settle.</summary>
    Task<IReadOnlyList<VillageCode>> ListVillagesAsync(CancellationToken cancellationToken);
}
