using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>An area with its exact tables by topic, and the areas below it.</summary>
internal sealed class PublicArea(AreaLevel level, string path, ExactTables tables)
{
    private readonly List<PublicArea> _children = [];

    public AreaLevel Level { get; } = level;

    public string Path { get; } = path;

    public IReadOnlyList<PublicArea> Children => _children;

    public ExactTables Tables { get; } = tables;

    /// <summary>Total of a topic; zero when it is not there.</summary>
    public PublicCount Total(string topic) => Tables.Total(topic);

    /// <summary>Puts areas in the tree that their paths describe, and gives the village.</summary>
    /// <param name="exact">The exact tables.</param>
    /// <param name="isVillageAlone">Whether only the village is needed, as on most days.</param>
    public static PublicArea Tree(StatisticsSnapshot exact, bool isVillageAlone)
    {
        var areas = Areas(exact, isVillageAlone).ToDictionary(area => (area.Level, area.Path));
        var village = areas.GetValueOrDefault((AreaLevel.Village, string.Empty)) ?? new PublicArea(AreaLevel.Village, string.Empty, new PlainTables([]));
        foreach (var area in areas.Values.Where(area => area != village).OrderBy(area => area.Level).ThenBy(area => area.Path, StringComparer.Ordinal))
        {
            ParentOf(area, areas, village)._children.Add(area);
        }

        return village;
    }

    private static IEnumerable<PublicArea> Areas(StatisticsSnapshot exact, bool isVillageAlone)
    {
        // Wide levels come first.
        if (exact.Counts is not { } counts)
        {
            return (isVillageAlone ? exact.Tables.TakeWhile(table => table.Level == AreaLevel.Village) : exact.Tables)
                .GroupBy(table => (table.Level, table.Area))
                .Select(area => new PublicArea(area.Key.Level, area.Key.Area, new PlainTables(area)));
        }

        var areas = counts.Areas.Select((area, index) => new PublicArea(area.Level, area.Path, new PackedTables(counts, index)));
        return isVillageAlone ? areas.Take(1) : areas;
    }

    // Names may hold a slash themselves, so the longest beginning that is an area decides.
    private static PublicArea ParentOf(PublicArea area, Dictionary<(AreaLevel, string), PublicArea> areas, PublicArea village)
    {
        for (var at = area.Path.LastIndexOf('/'); at >= 0; at = at == 0 ? -1 : area.Path.LastIndexOf('/', at - 1))
        {
            for (var level = area.Level - 1; level > AreaLevel.Village; level--)
            {
                if (areas.TryGetValue((level, area.Path[..at]), out var parent))
                {
                    return parent;
                }
            }
        }

        return village;
    }
}
