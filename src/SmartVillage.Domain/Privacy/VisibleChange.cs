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

        var steps = Steps(before, now).ToList();

        // Lines of completeness overlap: a person may stand in all of them.
        if (before.Topic == "completeness")
        {
            return steps.Select(Math.Abs).DefaultIfEmpty(0).Max();
        }

        return Math.Max(steps.Where(step => step > 0).Sum(), -steps.Where(step => step < 0).Sum());
    }

    private static IEnumerable<long> Steps(StatisticsTable before, StatisticsTable now)
    {
        var (shownBefore, shownNow) = (default(PublicCount), default(PublicCount));
        foreach (var (was, isNow) in Shown(before, now))
        {
            shownBefore += PublicCount.Of(was);
            shownNow += PublicCount.Of(isNow);
            foreach (var step in StepsOf(was, isNow))
            {
                yield return step;
            }
        }

        var (hiddenBefore, hiddenNow) = (PublicCount.Of(before.Total) - shownBefore, PublicCount.Of(now.Total) - shownNow);
        var byMale = before.Total.Male is not null;
        foreach (var step in byMale
            ? (long[])[hiddenNow.Male - hiddenBefore.Male, hiddenNow.Rest - hiddenBefore.Rest]
            : [hiddenNow.Total - hiddenBefore.Total])
        {
            yield return step;
        }
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
