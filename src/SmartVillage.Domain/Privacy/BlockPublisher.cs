using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// Publishes the areas below an area and so on downwards. A block is renewed only together with the area above it, and only when in each of its areas nobody or at least k people
/// visibly changed: otherwise the difference of two public tables would be about a few persons. What is not renewed stays as it was, in its own edition.
/// </summary>
internal sealed class BlockPublisher(SuppressionOptions options, IPublicShelf shelf, PreviousTables previous, Sexes sexes, Func<StatisticsTable, PublicTable> stamp)
{
    private readonly HiddenRows _hiddenRows = new(options, previous);

    public void Publish(PublicArea parent, IReadOnlyDictionary<string, Pattern> above, IReadOnlySet<string> groups)
    {
        var block = Block.Below(parent);
        if (block.Children.Count > 0)
        {
            if (options.RenewsMonthly && block.Children.Any(HasChangedALittle))
            {
                block.PassedOver.ToList().ForEach(Keep);
                block.Children.SelectMany(Everything).ToList().ForEach(Keep);
            }
            else
            {
                Renew(block, above, groups);
            }

            // Only the areas from here up to the village stay in hand.
            foreach (var area in block.Children.Concat(block.PassedOver))
            {
                Release(area);
            }
        }
    }

    private void Renew(Block block, IReadOnlyDictionary<string, Pattern> above, IReadOnlySet<string> groups)
    {
        var hidden = _hiddenRows.Find(groups, block);
        var patterns = new BlockPatterns(options, previous, block, above, sexes, group => hidden.GetValueOrDefault(group));
        foreach (var rule in TopicRules.All)
        {
            patterns.Decide(rule);
        }

        block.PassedOver.ToList().ForEach(Close);
        foreach (var area in block.Children)
        {
            var shown = hidden.Where(group => group.Value is { } rows && !rows.Contains(area)).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

            // Topics that this run could not read stay as they were (P10).
            var unread = previous.Of(area).Where(table => !area.Tables.ContainsKey(table.Table.Topic));
            Write(area, [.. Tables(area, patterns, shown).Select(stamp), .. unread]);
            if (shown.Contains(TopicRules.People))
            {
                Publish(area, patterns.All, shown);
            }
            else
            {
                area.Children.SelectMany(Everything).ToList().ForEach(Close);
            }
        }
    }

    private IEnumerable<StatisticsTable> Tables(PublicArea area, BlockPatterns patterns, HashSet<string> shown)
    {
        foreach (var rule in TopicRules.All.Where(rule => area.Level <= rule.Lowest))
        {
            if (area.Tables.TryGetValue(rule.Key, out var exact))
            {
                var pattern = shown.Contains(rule.Group) || rule.Kind == TopicRuleKind.Open ? patterns.All.GetValueOrDefault(rule.Key, Pattern.Closed) : Pattern.Closed;
                yield return rule.Kind == TopicRuleKind.Open
                    ? exact
                    : ShownTable.Make(rule, exact, pattern, rule.HasSexes && rule.Group == TopicRules.People ? sexes : Sexes.None);
            }
        }
    }

    private void Close(PublicArea area)
    {
        Write(area, [.. TopicRules.All
            .Where(rule => area.Level <= rule.Lowest && rule.Kind != TopicRuleKind.Open && area.Tables.ContainsKey(rule.Key))
            .Select(rule => stamp(ShownTable.Closed(rule, area.Tables[rule.Key])))]);
        Release(area);
    }

    private void Write(PublicArea area, IReadOnlyList<PublicTable> tables) => shelf.Write(area.Level, area.Path, tables);

    private void Keep(PublicArea area) => shelf.Keep(area.Level, area.Path);

    private void Release(PublicArea area)
    {
        area.Tables.Release();
        previous.Release(area);
    }

    private bool HasChangedALittle(PublicArea area) =>
        VisibleChange.Between(previous.Of(area).Select(table => table.Table).Where(table => table.Topic != "areas"), area) is > 0 and var change && change < options.Smallest;

    private static IEnumerable<PublicArea> Everything(PublicArea area) => area.Children.SelectMany(Everything).Prepend(area);
}
