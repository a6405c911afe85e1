using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Puts the counters of a run into their compact form: wide areas first, in each area the topics in their order, programmes last.</summary>
internal sealed class CountsBuilder(CountPlan plan, AreaTree areas, BenefitCounter benefits)
{
    public StatisticsCounts Build(StatisticsScope scope = StatisticsScope.Everything)
    {
        areas.Village.SumUp();
        var nodes = areas.Nodes.OrderBy(area => area.Level).ThenBy(area => area.Path, StringComparer.Ordinal).ToList();
        var places = nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        return new StatisticsCounts(
            [.. nodes.Select(node => new CountedArea(node.Level, node.Path, node.Parent is { } parent ? places[parent] : -1, node.HasRow))],
            Part(nodes, scope.HasFlag(StatisticsScope.People) ? [.. plan.Topics.Where(topic => !topic.IsSpecific).Select(Source), .. Programmes()] : [], node => node.Sum),
            Part(nodes, scope.HasFlag(StatisticsScope.Specific) ? [.. plan.Specific.Select(Listed)] : [], node => node.SumSpecific));
    }

    private static CountedPart Part(List<AreaNode> nodes, List<TopicSource> sources, Func<AreaNode, AreaCounts?> countsOf)
    {
        var topics = sources.ConvertAll(source => source.Topic);
        var vector = new CellVector(CountedPart.Arrange(topics));
        var builder = new PartBuilder(nodes.Count);
        foreach (var node in nodes)
        {
            vector.Clear();
            if (countsOf(node) is { } counts)
            {
                foreach (var source in sources)
                {
                    Copy(counts, source, vector);
                }
            }

            builder.Add(vector);
        }

        return builder.Build(topics);
    }

    private static void Copy(AreaCounts counts, TopicSource source, CellVector vector)
    {
        for (var i = 0; i < source.Cells.Count; i++)
        {
            vector[source.Topic.First + i] = source.IsOpen ? counts.OpenCell(source.Cells[i]) : counts.Cell(source.Cells[i]);
        }
    }

    private static TopicSource Listed(TopicCounter counter) => new(counter.Describe(), [.. Enumerable.Range(counter.First, counter.Cells)], IsOpen: false);

    private TopicSource Source(StatisticsTopic topic)
    {
        if (topic.Unit == StatisticsUnit.Areas)
        {
            return new TopicSource(new CountedTopic(CountedTopicKind.Areas, topic.Key, []), [], IsOpen: false);
        }

        if (plan.Find(topic.Key) is { } counter)
        {
            return Listed(counter);
        }

        var (open, cells) = plan.Ethnicity!.Describe();
        return new TopicSource(open, cells, IsOpen: true);
    }

    private IEnumerable<TopicSource> Programmes() => benefits.Programmes
        .Select(programme => new TopicSource(BenefitCounter.Describe(programme, CountPlan.PopulationOf(programme.Target)), [programme.Cell], IsOpen: true));

    /// <summary>A topic and where its cells lie in an <see cref="AreaCounts"/>.</summary>
    private sealed record TopicSource(CountedTopic Topic, IReadOnlyList<int> Cells, bool IsOpen);
}
