namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>The last evaluation of a village.</summary>
/// <param name="Edition">Edition that was judged.</param>
/// <param name="Day">Day that ages referred to.</param>
/// <param name="At">When it was done.</param>
/// <param name="Rules">How every rule fared.</param>
public sealed record EvaluationStamp(long Edition, DateOnly Day, DateTimeOffset At, IReadOnlyList<RuleState> Rules);
