using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>What an evaluation found.</summary>
/// <param name="Village">Whose data.</param>
/// <param name="Edition">Edition that was judged.</param>
/// <param name="Day">Day in the village that ages refer to.</param>
/// <param name="Hits">Rules that rows break.</param>
/// <param name="Rules">How every rule fared.</param>
/// <param name="Evaluated">Which rows were judged.</param>
public sealed record EvaluationResult(VillageCode Village, long Edition, DateOnly Day, IReadOnlyList<RuleHit> Hits, IReadOnlyList<RuleState> Rules, Evaluated Evaluated);
