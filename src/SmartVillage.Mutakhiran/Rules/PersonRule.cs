using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>A rule about one resident.</summary>
internal abstract class PersonRule(RuleInfo info) : Rule(info, Entities.Residents)
{
    /// <summary>Whose rows are judged: those who are alive and here, unless a rule says otherwise.</summary>
    public virtual bool Concerns(Person person) => person.IsActive;

    public abstract Verdict Check(Person person, RuleContext village);

    /// <summary>First day after the day of the context on which the answer can be another one although no row changed.</summary>
    public virtual DateOnly? NextDue(Person person, RuleContext village) => null;

    /// <summary>The rule is broken by the inputs of this resident, usually as severe as the rule says.</summary>
    protected Verdict Broken(Person person, Severity? severity = null) => Broken(person.Row, severity);
}
