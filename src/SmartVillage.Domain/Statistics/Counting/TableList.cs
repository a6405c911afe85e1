namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Which tables there are: wide areas first, in each area the topics in their order, programmes last.</summary>
internal sealed class TableList(CountPlan plan, AreaTree areas, BenefitCounter benefits)
{
    private static readonly string[] PopulationTopics = ["population", "familiesActiveHead", "households"];

    public CountedTables Make(bool specificOnly = false)
    {
        areas.Village.SumUp();
        var makers = StatisticsTopics.All.Where(plan.IsRead).Where(topic => topic.IsSpecific || !specificOnly).Select(topic => (topic.IsSpecific, Make: MakerOf(topic)))
            .Concat(specificOnly ? [] : Programmes().Select(make => (IsSpecific: false, Make: make)))
            .ToList();
        var parts = new List<(AreaNode, Func<AreaNode, StatisticsTable>)>();
        foreach (var area in areas.Nodes.OrderBy(area => area.Level).ThenBy(area => area.Path, StringComparer.Ordinal))
        {
            parts.AddRange(makers.Where(maker => !maker.IsSpecific || area.Level != AreaLevel.Rt).Select(maker => (area, maker.Make)));
        }

        return new CountedTables(parts);
    }

    private Func<AreaNode, StatisticsTable> MakerOf(StatisticsTopic topic) => topic.Key switch
    {
        "areas" => AreaTotals.Table,
        "ethnicity" => plan.Ethnicity!.Table,
        _ => plan.Find(topic.Key)!.Table,
    };

    private IEnumerable<Func<AreaNode, StatisticsTable>> Programmes()
    {
        foreach (var programme in benefits.Programmes)
        {
            if (plan.Find(PopulationTopics[programme.Target - 1]) is { } population)
            {
                yield return area => BenefitCounter.Table(programme, area, population.Table(area).Total);
            }
        }
    }
}
