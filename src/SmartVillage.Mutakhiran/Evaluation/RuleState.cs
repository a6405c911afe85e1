using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>How a rule fared in an evaluation.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Version">Version of the rule.</param>
/// <param name="Off">Why it judged nothing, as <c>no recorded basis</c> or <c>not read: residents.literacy</c>; nothing when it did.</param>
public sealed record RuleState(string Rule, int Version, string? Off)
{
    /// <summary>Why a rule about data spesifik judges nothing where nobody switched that on.</summary>
    public const string NoBasis = "no recorded basis";

    /// <summary>How every rule of the catalogue fares in a village.</summary>
    public static IReadOnlyList<RuleState> All(VillagePopulation village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return [.. RuleCatalog.All.Select(rule => Of(rule, village))];
    }

    private static RuleState Of(Rule rule, VillagePopulation village)
    {
        var hasBasis = rule.SpecificFields.All(field => village.SwitchedOn.Contains(field.Name));
        var missing = village.ReadFields is null ? null : rule.Info.Inputs.FirstOrDefault(input => !village.ReadFields.Contains(input));
        return new RuleState(rule.Id, rule.Info.Version, !hasBasis ? NoBasis : missing is null ? null : $"not read: {missing}");
    }
}
