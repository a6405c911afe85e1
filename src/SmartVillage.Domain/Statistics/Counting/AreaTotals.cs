namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>How many areas lie below an area; only areas that have a row of their own count.</summary>
internal static class AreaTotals
{
    public static StatisticsTable Table(AreaNode area)
    {
        long Of(AreaLevel level) => Below(area).LongCount(a => a.HasRow && a.Level == level);
        var lines = new List<StatisticsLine>();
        foreach (var (code, label, level) in ((string, string, AreaLevel)[])[("hamlet", "DUSUN/LINGKUNGAN", AreaLevel.Hamlet), ("rw", "RW", AreaLevel.Rw), ("rt", "RT", AreaLevel.Rt)])
        {
            if (level > area.Level)
            {
                lines.Add(new StatisticsLine(code, label, new StatisticsCount(Of(level), null, null)));
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

    private static IEnumerable<AreaNode> Below(AreaNode area) => area.Children.SelectMany(child => Below(child).Prepend(child));
}
