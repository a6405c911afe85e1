namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Findings of a rule in a village.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Open">Shown by the visible edition.</param>
/// <param name="Excepted">Shown and set aside.</param>
/// <param name="Gone">No longer shown.</param>
public sealed record RuleCount(string Rule, int Open, int Excepted, int Gone);
