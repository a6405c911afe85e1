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

    /// <summary>The total of a topic without its lines; null where it is not a cell.</summary>
    public SexCount? Total(CountedTopic topic) => topic.Kind switch
    {
        CountedTopicKind.Areas => null,
        CountedTopicKind.Recipients => Population(topic),
        _ => topic.Total(CellsOf(topic)),
    };

    /// <summary>The lines of a topic as numbers; null where they are not cells.</summary>
    public SexCount[]? Lines(CountedTopic topic) => topic.Kind is CountedTopicKind.Areas or CountedTopicKind.Recipients ? null : topic.LineCounts(CellsOf(topic));

    /// <summary>Whoever stands in none of the lines.</summary>
    public SexCount NotFilled(CountedTopic topic) => topic.NotFilled(CellsOf(topic));

    public StatisticsTable Make(CountedTopic topic) => topic.Kind switch
    {
        CountedTopicKind.Areas => OfAreas(topic),
        CountedTopicKind.Recipients => topic.Table(counts.Areas[area], People, Population(topic)),
        _ => topic.Table(counts.Areas[area], CellsOf(topic), default),
    };

    private SexCount Population(CountedTopic recipients) => counts.People.Find(recipients.Population!)!.Total(People);

    private CellVector CellsOf(CountedTopic topic) => counts.IsSpecific(topic) ? Specific : People;

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
