using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>What all forms of statistics answer alike.</summary>
internal static class TopicLevels
{
    /// <summary>Topics in the order in which they are first met, each with its levels.</summary>
    public static IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> Of(IEnumerable<(string Topic, AreaLevel Level)> tables)
    {
        var topics = new OrderedDictionary<string, SortedSet<AreaLevel>>(StringComparer.Ordinal);
        foreach (var (topic, level) in tables)
        {
            if (!topics.TryGetValue(topic, out var levels))
            {
                topics[topic] = levels = [];
            }

            levels.Add(level);
        }

        return [.. topics.Select(topic => (topic.Key, (IReadOnlyList<AreaLevel>)[.. topic.Value]))];
    }

    /// <summary>Whether a path is that of an area or lies below it; everything lies in no area.</summary>
    public static bool IsWithin(string path, string? area) => area is null || path == area || path.StartsWith(area + "/", StringComparison.Ordinal);
}
