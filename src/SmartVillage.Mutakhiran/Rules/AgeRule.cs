using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>A rule about the age of a resident; who has no believable date of birth is left to the rule about that date.</summary>
internal abstract class AgeRule(RuleInfo info) : PersonRule(info with { Relations = info.Relations | RuleRelations.Day })
{
    public sealed override Verdict Check(Person person, RuleContext village) => village.AgeOf(person) is { } age ? Check(person, age, village) : default;

    public sealed override DateOnly? NextDue(Person person, RuleContext village) => person.BirthDate is { } birth ? Ages.NextBirthday(birth, village.Day) : null;

    protected abstract Verdict Check(Person person, int age, RuleContext village);
}
