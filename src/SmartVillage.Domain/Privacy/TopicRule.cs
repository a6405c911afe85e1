using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>What the public may see of a topic, and which other topics know something about its cells.</summary>
internal sealed record TopicRule(string Key, TopicRuleKind Kind)
{
    /// <summary>Code of the pseudo-line of people with nothing, 0 or an unknown code.</summary>
    public const string NotFilled = "~notFilled";

    /// <summary>Code of the pseudo-line of people outside the topic's own population, which the totals of topics give away.</summary>
    public const string Outside = "~outside";

    /// <summary>The topics whose totals all topics of this one's kind share: people, families or households.</summary>
    public string Group { get; init; } = TopicRules.People;

    /// <summary>Narrowest level at which it is published; RT only for sex by broad age, families, households and completeness (PRV-12).</summary>
    public AreaLevel Lowest { get; init; } = AreaLevel.Rw;

    /// <summary>Whether numbers by sex are published at all.</summary>
    public bool HasSexes { get; init; } = true;

    /// <summary>Data spesifik.</summary>
    public bool IsSpecific { get; init; }

    /// <summary>Lines that another topic publishes, so that they protect nothing.</summary>
    public IReadOnlyList<string> KnownLines { get; init; } = [];

    /// <summary>The topic whose lines this one's are part of.</summary>
    public string? SubsetOf { get; init; }

    /// <summary>Whether the total of a topic of <see cref="TopicRuleKind.Subset"/> leaves people out.</summary>
    public bool IsPartOfPopulation { get; init; }

    /// <summary>Whether the total is a part of the population, so that the population completes it.</summary>
    public bool HasOutside { get; init; }

    /// <summary>Topics of which sums of lines are linear in this one's: it is hidden where they hide a line.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    /// <summary>Hidden as a whole when one line must be: its lines are sums of lines of the topics that follow it.</summary>
    public bool IsAllOrNothing { get; init; }

    /// <summary>A line of another topic that equals this one's total.</summary>
    public (string Topic, string Line)? TotalIs { get; init; }

    /// <summary>Lines that only exist where somebody stands in them: hidden ones are left out, for their names would tell.</summary>
    public bool OmitsHidden { get; init; }
}
