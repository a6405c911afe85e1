using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Which rows were judged: a finding that was not found again is gone only where it was looked for.</summary>
public sealed class Evaluated
{
    private readonly HashSet<string> _whole;
    private readonly HashSet<string> _local;
    private readonly ChangeScope? _scope;
    private readonly IReadOnlySet<(string Rule, long Subject)> _due;

    internal Evaluated(IReadOnlyCollection<Rule> rules, ChangeScope? scope, IReadOnlySet<(string Rule, long Subject)> due)
    {
        _whole = [.. rules.Where(rule => scope is null || rule.NeedsWholeVillage).Select(rule => rule.Id)];
        _local = [.. rules.Where(rule => !_whole.Contains(rule.Id)).Select(rule => rule.Id)];
        (_scope, _due) = (scope, due);
    }

    internal static Evaluated Everything(IReadOnlyCollection<Rule> rules) => new(rules, null, new HashSet<(string, long)>());

    /// <summary>Whether this rule was judged for this subject; also for subjects that no longer exist.</summary>
    public bool Covers(string rule, SubjectKind kind, long subject) =>
        _whole.Contains(rule) || (_local.Contains(rule) && ((kind == SubjectKind.Family ? _scope!.Families : _scope!.People).Contains(subject) || _due.Contains((rule, subject))));
}
