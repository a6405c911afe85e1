using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>What a filled list asks for; carried out only when nothing is wrong with any row.</summary>
/// <param name="Decisions">The decisions, in the order of the list.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record DecisionPlan(IReadOnlyList<PlannedDecision> Decisions, IReadOnlyList<EntryProblem> Problems)
{
    /// <summary>Whether something is approved or refused, which is what a second factor is asked for.</summary>
    public bool Decides => Decisions.Any(planned => CorrectionWorkflow.RightOf(planned.Decision.Order.Action) == CorrectionRight.Decide);
}

/// <summary>A decision and the first row that asks for it.</summary>
/// <param name="Line">Line of the table.</param>
/// <param name="Decision">The decision.</param>
public sealed record PlannedDecision(int Line, CorrectionDecision Decision);
