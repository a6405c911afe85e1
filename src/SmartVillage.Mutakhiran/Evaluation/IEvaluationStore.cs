using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Completeness;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Keeps what evaluations find.</summary>
public interface IEvaluationStore
{
    /// <summary>The last evaluation of a village in this history of the store, or nothing.</summary>
    EvaluationStamp? FindLast(VillageCode village);

    /// <summary>
    /// Takes an evaluation over, whole or not at all: opens what is new or judged by other values than before, ends what is no longer shown where it was looked for, and leaves the rest.
    /// </summary>
    void Apply(EvaluationResult result, CompletenessReport completeness);
}
