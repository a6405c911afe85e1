using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>How many areas lie below an area; only areas that have a row of their own count.</summary>
internal static class AreaTotals
{
    private static readonly (string Code, string Label, AreaLevel Level)[] Levels =
        [("hamlet", "DUSUN/LINGKUNGAN", AreaLevel.Hamlet), ("rw", "RW", AreaLevel.Rw), ("rt", "RT", AreaLevel.Rt)];

    public static StatisticsTable Table(AreaNode area)
    {
        var lines = new List<StatisticsLine>();
        foreach (var (code, label, level) in Levels)
        {
            if (level > area.Level)
            {
                lines.Add(new StatisticsLine(code, label, new StatisticsCount(Counted(area, code)!.LongCount(), null, null)));
            }
        }

        return new StatisticsTable
        {
            Topic = "areas",
            Level = area.Level,
            Area = area.Path,
            Lines = lines,
            Total = new StatisticsCount(lines.Sum(line => line.Count.Total), null, null),
        };
    }

    /// <summary>The areas behind a number of that table; null for a line that it does not have.</summary>
    public static IEnumerable<AreaNode>? Counted(AreaNode area, string line)
    {
        var levels = Levels.Where(l => l.Level > area.Level && (line == StatisticsCells.Total || l.Code == line)).Select(l => l.Level).ToList();
        return levels.Count == 0 && line != StatisticsCells.Total ? null : Below(area).Where(a => a.HasRow && levels.Contains(a.Level));
    }

    private static IEnumerable<AreaNode> Below(AreaNode area) => area.Children.SelectMany(child => Below(child).Prepend(child));
}
