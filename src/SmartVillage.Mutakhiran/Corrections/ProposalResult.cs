namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What became of drafts that were handed in together: all are kept, or none and why.</summary>
/// <param name="Kept">The corrections, in the order of the drafts; empty when there are faults.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record ProposalResult(IReadOnlyList<Correction> Kept, IReadOnlyList<CorrectionFault> Faults);
