using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>Which lines of a topic are hidden somewhere: wholly, or only by sex.</summary>
internal sealed class Pattern
{
    /// <summary>Nothing of the topic is shown, not even its total.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The total is not shown either, because it is a sum of lines that another topic hides.</summary>
    public bool HidesTotal { get; init; }

    /// <summary>Lines of which no number is shown.</summary>
    public HashSet<string> Hidden { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Lines of which the numbers by sex are not shown; contains <see cref="Hidden"/>.</summary>
    public HashSet<string> HiddenBySex { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Everything is shown.</summary>
    public bool IsOpen => !IsClosed && Hidden.Count == 0;

    public static readonly Pattern Closed = new() { IsClosed = true };

    public bool Hides(string code) => IsClosed || Hidden.Contains(code);

    public bool HidesSexes(string code) => IsClosed || HiddenBySex.Contains(code);

    /// <summary>
    /// What a public table hid. Lines it does not have were hidden if the topic leaves hidden lines out, and new otherwise.
    /// </summary>
    public static Pattern Of(TopicRule rule, StatisticsTable? table, IEnumerable<string> codes)
    {
        var pattern = new Pattern();
        if (table is null)
        {
            return pattern;
        }

        var counts = table.Lines.ToDictionary(line => line.Code, line => (StatisticsCount?)line.Count, StringComparer.Ordinal);
        counts[TopicRule.NotFilled] = table.NotFilled;
        counts[TopicRule.Outside] = table.Total;
        foreach (var code in codes)
        {
            var isMissing = !counts.TryGetValue(code, out var count) || count is null;
            if (isMissing ? rule.OmitsHidden : count!.Value.Total is null)
            {
                pattern.Hidden.Add(code);
            }

            if (isMissing ? rule.OmitsHidden : count!.Value.Male is null)
            {
                pattern.HiddenBySex.Add(code);
            }
        }

        return pattern;
    }
}
