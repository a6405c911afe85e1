using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>Keeps corrections for the length of a test.</summary>
internal sealed class MemoryCorrections : ICorrections
{
    private readonly List<Correction> _kept = [];
    private readonly Dictionary<long, List<CorrectionStep>> _steps = [];

    public Task<IReadOnlyList<Correction>> AddAsync(IReadOnlyList<Correction> drafts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Correction>>([.. drafts.Select(Add)]);

    public Task<IReadOnlyDictionary<string, Correction>> FindSentAsync(VillageCode village, string key, IReadOnlyCollection<string> clientIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Correction>>(_kept.Where(c => c.ProposedByKey == key && clientIds.Contains(c.ClientId)).ToDictionary(c => c.ClientId));

    public Task<Correction?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult(_kept.Find(c => c.Id == id));

    public Task<IReadOnlyList<Correction>> ListAsync(VillageCode village, CorrectionFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Correction>>(
        [.. _kept.Where(c => (filter.States is null || filter.States.Contains(c.State)) && (filter.Batch is null || c.Fields.Any(f => f.Batch == filter.Batch))).OrderByDescending(c => c.Id)]);

    public Task<IReadOnlyList<CorrectionStep>> ListStepsAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CorrectionStep>>(_steps[id]);

    public Task<CorrectionChange> ChangeAsync(VillageCode village, long id, Func<Correction, IReadOnlyList<Correction>, CorrectionChange> decide, CancellationToken cancellationToken)
    {
        var before = _kept.Find(c => c.Id == id);
        return Task.FromResult(before is null ? CorrectionChange.Refuse(CorrectionRefusal.NotFound) : Apply(decide(
            before, [.. _kept.Where(c => c.Subject == before.Subject && c.State is CorrectionState.ReadyToApply or CorrectionState.Applied)])));
    }

    public Task<int> ChangeAllAsync(VillageCode village, IReadOnlyCollection<CorrectionState> states, Func<Correction, CorrectionChange> decide, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.Where(c => states.Contains(c.State)).ToList().Count(c => Apply(decide(c)).Steps.Count > 0));

    public Task<IReadOnlyDictionary<CorrectionState, int>> CountAsync(VillageCode village, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<CorrectionState, int>>(_kept.GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Count()));

    public Task<IReadOnlyList<VillageCode>> ListVillagesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VillageCode>>([.. _kept.Select(c => c.Village).Distinct()]);

    private Correction Add(Correction draft)
    {
        if (draft.Id > 0)
        {
            return draft;
        }

        var kept = draft with { Id = _kept.Count + 1, Steps = 1 };
        _kept.Add(kept);
        _steps[kept.Id] = [];
        return kept;
    }

    private CorrectionChange Apply(CorrectionChange change)
    {
        if (change.After is not { } after)
        {
            return change;
        }

        after = after with { Steps = after.Steps + change.Steps.Count };
        _kept[_kept.FindIndex(c => c.Id == after.Id)] = after;
        _steps[after.Id].AddRange(change.Steps);
        return change with { After = after };
    }
}
