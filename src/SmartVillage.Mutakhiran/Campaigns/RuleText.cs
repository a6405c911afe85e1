namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A rule as people read it.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Instruction">What to do.</param>
/// <param name="Fields">Fields that it looks at.</param>
public sealed record RuleText(string Message, string Instruction, IReadOnlyList<string> Fields);
