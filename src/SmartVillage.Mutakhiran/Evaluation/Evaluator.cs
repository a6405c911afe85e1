using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Judges the rows of a village by all rules, or after a night only those that can be judged otherwise than before.</summary>
public static class Evaluator
{
    private static readonly IReadOnlySet<long> Nobody = new HashSet<long>();

    /// <summary>All rules on all rows.</summary>
    public static EvaluationResult Evaluate(RuleContext village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var states = States(village);
        var rules = On(states);
        var hits = new List<RuleHit>();
        foreach (var person in village.Population.People)
        {
            Judge(rules.OfType<PersonRule>(), person, village, hits);
        }

        foreach (var family in village.Population.Families)
        {
            Judge(rules.OfType<FamilyRule>(), family, village, hits);
        }

        foreach (var rule in rules.OfType<VillageRule>())
        {
            rule.Check(village, hits);
        }

        var whole = rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return Result(village, hits, states, new Evaluated(whole, new HashSet<string>(), Nobody, Nobody, new HashSet<(string, long)>()));
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

    private static RuleState[] States(RuleContext village) => [.. RuleCatalog.All.Select(rule => RuleState.Of(rule, village.Population.ReadFields))];

    private static Rule[] On(RuleState[] states) => [.. RuleCatalog.All.Where((_, at) => states[at].Off is null)];

    private static EvaluationResult Result(RuleContext village, List<RuleHit> hits, RuleState[] states, Evaluated evaluated) =>
        new(village.Population.Village, village.Population.Edition, village.Day, hits, states, evaluated);
}
