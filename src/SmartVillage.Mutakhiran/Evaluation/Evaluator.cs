using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Judges the rows of a village by all rules, or after a night only those that can be judged otherwise than before.</summary>
public static class Evaluator
{
    /// <summary>All rules on all rows.</summary>
    public static EvaluationResult Evaluate(RuleContext village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var rules = new RuleSelection(village);
        var hits = new List<RuleHit>();
        foreach (var person in village.Population.People)
        {
            Judge(rules.People, person, village, hits);
        }

        foreach (var family in village.Population.Families)
        {
            Judge(rules.Families, family, village, hits);
        }

        JudgePairs(rules, village, hits);
        return Result(village, hits, rules, Evaluated.Everything(rules.All));
    }

    /// <summary>
    /// The same answer for less: rows that changes can have touched, rows that are due between the day of the last evaluation and now, and the rules that compare rows with each other.
    /// </summary>
    /// <param name="village">The village now.</param>
    /// <param name="changes">What was touched since the last evaluation.</param>
    /// <param name="lastDay">Day of the last evaluation.</param>
    public static EvaluationResult EvaluateChanges(RuleContext village, VillageChanges changes, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(village);
        var rules = new RuleSelection(village);
        var scope = ChangeScope.Of(village.Population, changes);
        var before = new RuleContext(village.Population, lastDay) { Indexes = village.Indexes };
        var hits = new List<RuleHit>();
        var due = new HashSet<(string Rule, long Subject)>();
        foreach (var person in village.Population.People)
        {
            Judge(rules.WholePeople, person, village, hits);
            Judge(scope.People.Contains(person.Id) ? rules.LocalPeople : rules.DuePeople.Where(rule => IsDue(rule, person)), person, village, hits);
        }

        foreach (var family in village.Population.Families)
        {
            Judge(rules.WholeFamilies, family, village, hits);
            Judge(scope.Families.Contains(family.Id) ? rules.LocalFamilies : rules.DueFamilies.Where(rule => IsFamilyDue(rule, family)), family, village, hits);
        }

        JudgePairs(rules, village, hits);
        return Result(village, hits, rules, new Evaluated(rules.All, scope, due));

        bool IsDue(PersonRule rule, Person person) =>
            rule.Concerns(person) && rule.NextDue(person, before) <= village.Day && due.Add((rule.Id, person.Id));

        bool IsFamilyDue(FamilyRule rule, FamilyCard family) => rule.NextDue(family, before) <= village.Day && due.Add((rule.Id, family.Id));
    }

    private static void Judge(IEnumerable<PersonRule> rules, Person person, RuleContext village, List<RuleHit> hits)
    {
        foreach (var rule in rules)
        {
            if (rule.Concerns(person) && rule.Check(person, village) is { Severity: not null } verdict)
            {
                hits.Add(village.About(rule, person, verdict));
            }
        }
    }

    private static void Judge(IEnumerable<FamilyRule> rules, FamilyCard family, RuleContext village, List<RuleHit> hits)
    {
        foreach (var rule in rules)
        {
            if (rule.Check(family, village) is { Severity: not null } verdict)
            {
                hits.Add(village.About(rule, family, verdict));
            }
        }
    }

    private static void JudgePairs(RuleSelection rules, RuleContext village, List<RuleHit> hits)
    {
        foreach (var rule in rules.Pairs)
        {
            rule.Check(village, hits);
        }
    }

    private static EvaluationResult Result(RuleContext village, List<RuleHit> hits, RuleSelection rules, Evaluated evaluated) =>
        new(village.Population.Village, village.Population.Edition, village.Day, hits, rules.States, evaluated);
}
