using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Which rows were judged: a finding that was not found again is gone only where it was looked for.</summary>
public sealed class Evaluated
{
    private readonly IReadOnlySet<string> _whole;
    private readonly IReadOnlySet<long> _people;
    private readonly IReadOnlySet<long> _families;
    private readonly IReadOnlySet<(string Rule, long Subject)> _due;

    internal Evaluated(IReadOnlySet<string> whole, IReadOnlySet<string> parts, IReadOnlySet<long> people, IReadOnlySet<long> families, IReadOnlySet<(string Rule, long Subject)> due)
    {
        (_whole, Parts, _people, _families, _due) = (whole, parts, people, families, due);
    }

    private IReadOnlySet<string> Parts { get; }

    /// <summary>Whether this rule was judged for this subject; also for subjects that no longer exist.</summary>
    public bool Covers(string rule, SubjectKind kind, long subject) =>
        _whole.Contains(rule) || (Parts.Contains(rule) && ((kind == SubjectKind.Family ? _families : _people).Contains(subject) || _due.Contains((rule, subject))));
}
