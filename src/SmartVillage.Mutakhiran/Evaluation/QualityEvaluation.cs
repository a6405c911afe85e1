using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>
/// Evaluates a village when its visible edition or the day is another one than that of the last evaluation. One village at a time in a process: a village takes as much memory as its rows.
/// </summary>
public sealed class QualityEvaluation(
    IVillagePopulations villages, IVillageChanges changes, IOtherVillages others, IFieldVisits visits, IEvaluationStore store, ICampaignDays days) : IQualityEvaluation, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc />
    public async Task<EvaluationStamp?> EnsureCurrentAsync(VillageCode village, CancellationToken cancellationToken)
    {
        if (Find(village) is not { } published)
        {
            return null;
        }

        if (Current(published) is { } current)
        {
            return current;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return Current(published) ?? await Task.Run(() => Evaluate(published), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private PublishedVillage? Find(VillageCode village) => villages.List().FirstOrDefault(published => published.Code == village);

    private EvaluationStamp? Current(PublishedVillage village) =>
        store.FindLast(village.Code) is { IsStale: false } last && last.Edition >= village.Edition && last.Day == days.Today(village.Code) ? last : null;

    private EvaluationStamp? Evaluate(PublishedVillage village)
    {
        if (villages.Read(village.Code) is not { } population)
        {
            return null;
        }

        var context = new RuleContext(population, days.Today(village.Code)) { Others = others.Read(village.Code), Visits = visits.Read(village.Code) };
        store.Apply(Evaluate(context, store.FindLast(village.Code)), CompletenessReport.Measure(context));
        return store.FindLast(village.Code);
    }

    /// <summary>Only what can have changed, where that is known; otherwise everything.</summary>
    private EvaluationResult Evaluate(RuleContext village, EvaluationStamp? last)
    {
        var canContinue = last is not null && last.Day <= village.Day && last.Edition <= village.Population.Edition && last.Rules.SequenceEqual(RuleState.All(village.Population));
        return canContinue && changes.Read(village.Population.Village, last!.Edition, village.Population.Edition) is { } touched
            ? Evaluator.EvaluateChanges(village, touched, last.Day)
            : Evaluator.Evaluate(village);
    }
}
