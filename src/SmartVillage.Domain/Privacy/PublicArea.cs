using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>An area with its exact tables by topic, and the areas below it.</summary>
internal sealed class PublicArea(AreaLevel level, string path)
{
    private readonly List<PublicArea> _children = [];

    public AreaLevel Level { get; } = level;

    public string Path { get; } = path;

    public IReadOnlyList<PublicArea> Children => _children;

    public Dictionary<string, StatisticsTable> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Total of a topic; zero when it is not there.</summary>
    public PublicCount Total(string topic) => Tables.TryGetValue(topic, out var table) ? PublicCount.Of(table.Total) : default;

    /// <summary>Puts tables in the tree that their paths describe, and gives the village.</summary>
    public static PublicArea Tree(IEnumerable<StatisticsTable> tables)
    {
        var areas = new Dictionary<(AreaLevel, string), PublicArea>();
        foreach (var table in tables)
        {
            if (!areas.TryGetValue((table.Level, table.Area), out var area))
            {
                areas[(table.Level, table.Area)] = area = new PublicArea(table.Level, table.Area);
            }

            area.Tables[table.Topic] = table;
        }

        var village = areas.GetValueOrDefault((AreaLevel.Village, string.Empty)) ?? new PublicArea(AreaLevel.Village, string.Empty);
        foreach (var area in areas.Values.Where(area => area != village).OrderBy(area => area.Level).ThenBy(area => area.Path, StringComparer.Ordinal))
        {
            ParentOf(area, areas, village)._children.Add(area);
        }

        return village;
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
