using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>A rule about one family.</summary>
internal abstract class FamilyRule(RuleInfo info) : Rule(info with { Subject = SubjectKind.Family }, Entities.Families)
{
    public abstract Verdict Check(FamilyCard family, RuleContext village);

    /// <summary>First day after the day of the context on which the answer can be another one although no row changed.</summary>
    public virtual DateOnly? NextDue(FamilyCard family, RuleContext village) => null;

    /// <summary>The rule is broken by the inputs of this family.</summary>
    protected Verdict Broken(FamilyCard family, Severity? severity = null) => Broken(family.Row, severity);
}
