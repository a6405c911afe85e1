using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Says where a verdict belongs.</summary>
internal static class Hits
{
    public static RuleHit About(this RuleContext village, Rule rule, Person person, Verdict verdict) => new(
        rule.Id,
        verdict.Severity ?? rule.Info.Severity,
        SubjectKind.Resident,
        person.Id,
        verdict.Other,
        village.Population.FindFamily(person.Family)?.Id,
        village.Population.FindArea(person.Area)?.Id,
        verdict.Tested ?? string.Empty) { Case = verdict.Case };

    public static RuleHit About(this RuleContext village, Rule rule, FamilyCard family, Verdict verdict) => new(
        rule.Id,
        verdict.Severity ?? rule.Info.Severity,
        SubjectKind.Family,
        family.Id,
        verdict.Other,
        family.Id,
        village.Population.FindArea(family.Area)?.Id,
        verdict.Tested ?? string.Empty) { Case = verdict.Case };
}
