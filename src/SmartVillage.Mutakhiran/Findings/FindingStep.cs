namespace SmartVillage.Mutakhiran.Findings;

/// <summary>What somebody decided about a finding.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Waiver">The exception that was made; nothing when it was taken back.</param>
public sealed record FindingStep(DateTimeOffset At, string By, FindingWaiver? Waiver);
