using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Which areas lie below an area; only areas that have a row of their own count.</summary>
internal static class AreaTotals
{
    /// <summary>The areas behind a number of the table of areas; null for a line that it does not have.</summary>
    public static IEnumerable<AreaNode>? Counted(AreaNode area, string line)
    {
        var levels = AreaTables.Levels.Where(l => l.Level > area.Level && (line == StatisticsCells.Total || l.Code == line)).Select(l => l.Level).ToList();
        return levels.Count == 0 && line != StatisticsCells.Total ? null : Below(area).Where(a => a.HasRow && levels.Contains(a.Level));
    }

    private static IEnumerable<AreaNode> Below(AreaNode area) => area.Children.SelectMany(child => Below(child).Prepend(child));
}
