using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>How a rule fared in an evaluation.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Version">Version of the rule.</param>
/// <param name="Off">Why it judged nothing, as <c>no recorded basis</c> or <c>not read: residents.literacy</c>; nothing when it did.</param>
public sealed record RuleState(string Rule, int Version, string? Off)
{
    /// <summary>How every rule of the catalogue fares with a source that gives these fields; all fields when nothing is said.</summary>
    public static IReadOnlyList<RuleState> All(IReadOnlySet<string>? readFields) => [.. RuleCatalog.All.Select(rule => Of(rule, readFields))];

    private static RuleState Of(Rule rule, IReadOnlySet<string>? readFields)
    {
        var missing = readFields is null ? null : rule.Info.Inputs.FirstOrDefault(input => !readFields.Contains(input));
        return new RuleState(rule.Id, rule.Info.Version, rule.Info.Off ?? (missing is null ? null : $"not read: {missing}"));
    }
}
