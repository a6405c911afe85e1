namespace SmartVillage.Mutakhiran.Findings;

/// <summary>A finding that was set aside, with the decision that did it.</summary>
/// <param name="Id">Number of the finding.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Decision">Who, when, why and until when.</param>
public sealed record ExceptedFinding(long Id, string Rule, Severity Severity, FindingStep Decision);
