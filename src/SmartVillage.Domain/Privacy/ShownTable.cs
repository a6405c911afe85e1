using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>Makes the public form of a table from a pattern.</summary>
internal static class ShownTable
{
    private static readonly StatisticsCount Nothing = new(null, null, null);

    /// <summary>Everything null.</summary>
    public static StatisticsTable Closed(TopicRule rule, StatisticsTable exact) => exact with
    {
        Lines = rule.OmitsHidden ? [] : [.. exact.Lines.Select(line => line with { Count = Nothing })],
        NotFilled = exact.NotFilled is null ? null : Nothing,
        Total = Nothing,
    };

    /// <param name="rule">Rule of the topic.</param>
    /// <param name="exact">The exact table.</param>
    /// <param name="pattern">What to hide.</param>
    /// <param name="sexes">Which columns by sex the totals show.</param>
    public static StatisticsTable Make(TopicRule rule, StatisticsTable exact, Pattern pattern, Sexes sexes)
    {
        if (pattern.IsClosed)
        {
            return Closed(rule, exact);
        }

        if (rule.Kind == TopicRuleKind.Open)
        {
            return exact;
        }

        StatisticsCount Show(string code, StatisticsCount count) => pattern.Hides(code) ? Nothing : Columns(count, pattern.HidesSexes(code) ? Sexes.None : sexes);
        var lines = exact.Lines.Select(line => line with { Count = Show(line.Code, line.Count) });
        return exact with
        {
            Lines = [.. rule.OmitsHidden ? lines.Where(line => line.Count.Total is not null) : lines],
            NotFilled = exact.NotFilled is { } notFilled ? Show(TopicRule.NotFilled, notFilled) : null,
            Total = pattern.HidesTotal ? Nothing : rule.HasOutside ? Show(TopicRule.Outside, exact.Total) : Columns(exact.Total, sexes),
        };
    }

    public static StatisticsCount Columns(StatisticsCount count, Sexes sexes) => new(
        count.Total,
        sexes == Sexes.None ? null : count.Male,
        sexes == Sexes.Both ? count.Female : null);
}
