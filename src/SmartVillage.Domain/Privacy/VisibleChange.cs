using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// How many people at least must have changed for what is public of an area to differ from what is there now. Counted in what would be seen: shown lines by sex, and hidden lines
/// as one, because their sum can be computed.
/// </summary>
internal static class VisibleChange
{
    public static long Between(IEnumerable<StatisticsTable> before, PublicArea now) =>
        before.Select(table => now.Tables.TryGetValue(table.Topic, out var exact) ? Between(table, exact) : 0).DefaultIfEmpty(0).Max();

    private static long Between(StatisticsTable before, StatisticsTable now)
    {
        if (before.Total.Total is null)
        {
            return 0;
        }

        var lines = Shown(before, now).SelectMany(pair => StepsOf(pair.Before, pair.Now)).ToList();

        // Lines of completeness overlap: a person may stand in all of them.
        if (before.Topic == "completeness")
        {
            return lines.Concat(StepsOf(before.Total, now.Total)).Select(Math.Abs).Max();
        }

        lines.AddRange(StepsOf(Hidden(before, before), Hidden(before, now)));
        return Math.Max(lines.Where(step => step > 0).Sum(), -lines.Where(step => step < 0).Sum());
    }

    /// <summary>What the lines that were hidden have together, in one of two tables.</summary>
    private static StatisticsCount Hidden(StatisticsTable before, StatisticsTable table)
    {
        var shown = Shown(before, table).Aggregate(default(PublicCount), (sum, pair) => sum + PublicCount.Of(pair.Now));
        var hidden = PublicCount.Of(table.Total) - shown;
        return new StatisticsCount(hidden.Total, before.Total.Male is null ? null : hidden.Male, null);
    }

    private static IEnumerable<long> StepsOf(StatisticsCount before, StatisticsCount now)
    {
        var (was, isNow) = (PublicCount.Of(before), PublicCount.Of(now));
        return before.Male is null ? [isNow.Total - was.Total] : [isNow.Male - was.Male, isNow.Rest - was.Rest];
    }

    private static IEnumerable<(StatisticsCount Before, StatisticsCount Now)> Shown(StatisticsTable before, StatisticsTable now)
    {
        var lines = now.Lines.ToDictionary(line => line.Code, line => line.Count, StringComparer.Ordinal);
        foreach (var line in before.Lines.Where(line => line.Count.Total is not null))
        {
            yield return (line.Count, lines.GetValueOrDefault(line.Code, new StatisticsCount(0, 0, 0)));
        }

        if (before.NotFilled is { Total: not null } was && now.NotFilled is { } isNow)
        {
            yield return (was, isNow);
        }
    }
}
