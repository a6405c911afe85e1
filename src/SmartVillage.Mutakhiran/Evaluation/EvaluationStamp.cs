namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>The last evaluation of a village.</summary>
/// <param name="Edition">Edition that was judged.</param>
/// <param name="Day">Day that ages referred to.</param>
/// <param name="At">When it was done.</param>
/// <param name="Rules">How every rule fared.</param>
public sealed record EvaluationStamp(long Edition, DateOnly Day, DateTimeOffset At, IReadOnlyList<RuleState> Rules)
{
    /// <summary>Whether something other than edition and day changed since what rules look at, as the beginning of a campaign does.</summary>
    public bool IsStale { get; init; }
}
