namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Place of a finding in the work list, which begins with what helps most.</summary>
/// <param name="Priority">Its priority.</param>
/// <param name="Id">Its number.</param>
public readonly record struct FindingPlace(long Priority, long Id);
