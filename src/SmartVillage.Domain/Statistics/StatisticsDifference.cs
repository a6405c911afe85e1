using SmartVillage.Domain.Statistics.Counting;

namespace SmartVillage.Domain.Statistics;

/// <summary>Counts of an edition from those of another one: what was counted of some rows as they were is taken away, and what is counted of them as they are is added.</summary>
public static class StatisticsDifference
{
    private static readonly StatisticsCount None = new(0, 0, 0);

    /// <summary>
    /// All tables but those of data spesifik. Null when the tables do not have the same lines, a number would fall below zero, or lines were put together because there were too many:
    /// then only a full count can tell.
    /// </summary>
    /// <param name="before">The whole edition before.</param>
    /// <param name="old">Only the rows that make a difference, as they were.</param>
    /// <param name="now">The same rows, as they are.</param>
    public static IReadOnlyList<StatisticsTable>? Apply(StatisticsSnapshot before, StatisticsSnapshot old, StatisticsSnapshot now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var (taken, added) = (ByKey(old), ByKey(now));
        var found = FoundNames(before, taken, added);
        if (found.Count >= EthnicityCounter.MostLines)
        {
            return null;
        }

        var tables = new List<StatisticsTable>();
        foreach (var table in before.Tables.Where(IsOrdinary))
        {
            if (!taken.Remove(Key(table), out var minus) || !added.Remove(Key(table), out var plus) || Combine(table, minus, plus, found) is not { } combined)
            {
                return null;
            }

            tables.Add(combined);
        }

        return taken.Count + added.Count == 0 ? tables : null;
    }

    private static bool IsOrdinary(StatisticsTable table) => StatisticsTopics.Find(table.Topic)?.IsSpecific != true;

    private static Dictionary<(AreaLevel Level, string Area, string Topic), StatisticsTable> ByKey(StatisticsSnapshot snapshot) =>
        snapshot.Tables.Where(IsOrdinary).ToDictionary(Key);

    private static (AreaLevel Level, string Area, string Topic) Key(StatisticsTable table) => (table.Level, table.Area, table.Topic);

    private static StatisticsTable? Combine(StatisticsTable before, StatisticsTable minus, StatisticsTable plus, IReadOnlyList<string> found)
    {
        if (before.Topic == "areas")
        {
            return before;
        }

        var lines = before.Topic == "ethnicity" ? FoundLines(before, minus, plus, found) : FixedLines(before, minus, plus);
        var total = Combine(before.Total, minus.Total, plus.Total);
        var notFilled = before.NotFilled is null ? null : Combine(before.NotFilled, minus.NotFilled, plus.NotFilled);
        return lines is null || total is null || (before.NotFilled is not null && notFilled is null)
            ? null
            : before with { Lines = lines, Total = total.Value, NotFilled = notFilled };
    }

    private static List<StatisticsLine>? FixedLines(StatisticsTable before, StatisticsTable minus, StatisticsTable plus)
    {
        if (before.Lines.Count != minus.Lines.Count || before.Lines.Count != plus.Lines.Count)
        {
            return null;
        }

        var lines = new List<StatisticsLine>(before.Lines.Count);
        for (var i = 0; i < before.Lines.Count; i++)
        {
            var line = before.Lines[i];
            if (line.Code != minus.Lines[i].Code || line.Code != plus.Lines[i].Code || Combine(line.Count, minus.Lines[i].Count, plus.Lines[i].Count) is not { } count)
            {
                return null;
            }

            lines.Add(line with { Count = count });
        }

        return lines;
    }

    /// <summary>Spellings that are found while counting: one that nobody of the village has any more is no line, in no area.</summary>
    private static List<string> FoundNames(
        StatisticsSnapshot before, Dictionary<(AreaLevel Level, string Area, string Topic), StatisticsTable> old,
        Dictionary<(AreaLevel Level, string Area, string Topic), StatisticsTable> now)
    {
        var key = (AreaLevel.Village, string.Empty, "ethnicity");
        if (before.Tables.FirstOrDefault(table => Key(table) == key) is not { } village || !old.TryGetValue(key, out var minus) || !now.TryGetValue(key, out var plus))
        {
            return [];
        }

        return [.. village.Lines.Concat(plus.Lines).Select(line => line.Code).Distinct(StringComparer.Ordinal)
            .Where(name => Combine(Find(village, name), Find(minus, name), Find(plus, name)) is not { Total: 0 }).Order(StringComparer.Ordinal)];
    }

    private static List<StatisticsLine>? FoundLines(StatisticsTable before, StatisticsTable minus, StatisticsTable plus, IReadOnlyList<string> names)
    {
        var lines = new List<StatisticsLine>(names.Count);
        foreach (var name in names)
        {
            if (Combine(Find(before, name), Find(minus, name), Find(plus, name)) is not { } count)
            {
                return null;
            }

            lines.Add(new StatisticsLine(name, name, count));
        }

        return lines;
    }

    private static StatisticsCount Find(StatisticsTable table, string code) => table.Lines.FirstOrDefault(line => line.Code == code)?.Count ?? None;

    private static StatisticsCount? Combine(StatisticsCount? before, StatisticsCount? minus, StatisticsCount? plus)
    {
        var count = new StatisticsCount(
            before?.Total - minus?.Total + plus?.Total, before?.Male - minus?.Male + plus?.Male, before?.Female - minus?.Female + plus?.Female);
        return count is { Total: < 0 } or { Male: < 0 } or { Female: < 0 } ? null : count;
    }
}
