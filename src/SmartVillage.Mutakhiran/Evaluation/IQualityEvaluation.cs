using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Keeps findings at the visible edition and the present day.</summary>
public interface IQualityEvaluation
{
    /// <summary>Evaluates a village unless its visible edition was evaluated today; nothing for a village without an edition.</summary>
    Task<EvaluationStamp?> EnsureCurrentAsync(VillageCode village, CancellationToken cancellationToken);
}
