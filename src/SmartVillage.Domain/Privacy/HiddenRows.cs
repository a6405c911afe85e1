namespace SmartVillage.Domain.Privacy;

/// <summary>
/// Which areas of a block are hidden as a whole for a group of topics: those whose totals are small, and more until what subtraction leaves of the area above is not small either.
/// </summary>
internal sealed class HiddenRows(SuppressionOptions options, PreviousTables previous)
{
    /// <summary>
    /// The hidden areas of each group; null when it cannot be shown in this block. What is hidden of people is hidden of families and households too, because heads of family
    /// are people: otherwise one group would show what the other hides.
    /// </summary>
    public Dictionary<string, HashSet<PublicArea>?> Find(IReadOnlySet<string> groups, Block block)
    {
        var people = groups.Contains(TopicRules.People) ? Find(TopicRules.People, block, []) : null;
        return groups.ToDictionary(
            group => group, group => group == TopicRules.People ? people : people is null ? null : Find(group, block, people), StringComparer.Ordinal);
    }

    private HashSet<PublicArea>? Find(string group, Block block, HashSet<PublicArea> already)
    {
        var margins = TopicRules.MarginsOf(group).Where(block.Parent.Tables.ContainsKey).ToList();
        if (margins.Count == 0)
        {
            return null;
        }

        var limits = new Limits(options.Smallest, 2L * options.Smallest, ZeroTells: false);
        long[] PartsOf(PublicArea area) => [.. margins.SelectMany(topic => Parts(group, area.Total(topic)))];
        var wasHidden = block.Children.Where(area => options.KeepsPattern && margins.Any(topic => previous.Find(area, topic) is { Total.Total: null })).ToHashSet();
        var hidden = block.Children
            .Where(area => already.Contains(area) || PartsOf(area).Any(limits.IsSmall) || (wasHidden.Contains(area) && PartsOf(area).Any(limits.StaysHidden)))
            .ToHashSet();
        while (options.HidesComplements && Rest(margins, group, block, hidden).Any(limits.IsSmall))
        {
            var next = block.Children.Where(area => !hidden.Contains(area) && PartsOf(area).Any(part => part > 0))
                .OrderByDescending(wasHidden.Contains).ThenBy(area => PartsOf(area).Sum()).ThenBy(area => area.Path, StringComparer.Ordinal).FirstOrDefault();
            if (next is null)
            {
                return null;
            }

            hidden.Add(next);
        }

        return hidden.Count == block.Children.Count ? null : hidden;
    }

    // Families and households are shown without the sex of their heads below the village.
    private static long[] Parts(string group, PublicCount count) => group == TopicRules.People ? [count.Male, count.Rest] : [count.Total];

    private static IEnumerable<long> Rest(List<string> margins, string group, Block block, HashSet<PublicArea> hidden) => margins.SelectMany(topic => Parts(
        group,
        block.Children.Where(area => !hidden.Contains(area)).Aggregate(block.Parent.Total(topic), (rest, area) => rest - area.Total(topic))));
}
