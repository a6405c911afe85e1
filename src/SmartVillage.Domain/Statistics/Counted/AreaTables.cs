namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Makes the tables of one area; its vectors are unpacked once, when the first table needs them.</summary>
internal sealed class AreaTables(StatisticsCounts counts, int area)
{
    /// <summary>Lines of the topic <c>areas</c>, as far as they lie below an area.</summary>
    public static readonly IReadOnlyList<(string Code, string Label, AreaLevel Level)> Levels =
        [("hamlet", "DUSUN/LINGKUNGAN", AreaLevel.Hamlet), ("rw", "RW", AreaLevel.Rw), ("rt", "RT", AreaLevel.Rt)];

    private CellVector? _people;
    private CellVector? _specific;

    private CellVector People => _people ??= counts.People.Load(area);

    private CellVector Specific => _specific ??= counts.Specific.Load(area);

    public StatisticsTable Make(CountedTopic topic) => topic.Kind switch
    {
        CountedTopicKind.Areas => OfAreas(topic),
        CountedTopicKind.Recipients => topic.Table(counts.Areas[area], People, counts.People.Find(topic.Population!)!.Total(People)),
        _ => topic.Table(counts.Areas[area], counts.IsSpecific(topic) ? Specific : People, default),
    };

    private StatisticsTable OfAreas(CountedTopic topic)
    {
        var here = counts.Areas[area];
        var lines = Levels.Where(level => level.Level > here.Level)
            .Select(level => new StatisticsLine(level.Code, level.Label, new StatisticsCount(counts.RowsBelow(area, level.Level), null, null)))
            .ToList();
        return new StatisticsTable
        {
            Topic = topic.Key,
            Level = here.Level,
            Area = here.Path,
            Lines = lines,
            Total = new StatisticsCount(lines.Sum(line => line.Count.Total), null, null),
        };
    }
}
