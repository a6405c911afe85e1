namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>What a rule says in one language.</summary>
/// <param name="Label">Title.</param>
/// <param name="Definition">Who is counted in which line.</param>
/// <param name="Population">Who makes up the total.</param>
public sealed record RuleText(string Label, string Definition, string Population);
