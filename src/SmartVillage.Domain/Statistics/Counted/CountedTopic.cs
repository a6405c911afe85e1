namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>How the cells of one topic make a table; the same for every area.</summary>
internal sealed class CountedTopic
{
    private readonly StatisticsLine[] _emptyLines;

    public CountedTopic(CountedTopicKind kind, string key, IEnumerable<(string Code, string Label)> lines)
    {
        Kind = kind;
        Key = key;
        _emptyLines = [.. lines.Select(line => new StatisticsLine(line.Code, line.Label, new StatisticsCount(0, 0, 0)))];
    }

    public CountedTopicKind Kind { get; }

    public string Key { get; }

    /// <summary>See <see cref="StatisticsTable.Label"/>.</summary>
    public string? Label { get; init; }

    /// <summary>False where "not filled" has no meaning.</summary>
    public bool HasNotFilled { get; init; } = true;

    /// <summary>For recipients: the topic whose total they are part of.</summary>
    public string? Population { get; init; }

    /// <summary>First cell in the vector of an area.</summary>
    public int First { get; set; }

    public IReadOnlyList<StatisticsLine> Lines => _emptyLines;

    public int Cells => Kind switch { CountedTopicKind.Areas => 0, CountedTopicKind.Recipients => 1, _ => _emptyLines.Length + 2 };

    private int NotFilledCell => First + _emptyLines.Length;

    private int TotalCell => NotFilledCell + 1;

    /// <summary>Whether the cells of both mean the same; lines of open lists may differ.</summary>
    public bool Means(CountedTopic other) =>
        (Kind, Key, Label, HasNotFilled, Population) == (other.Kind, other.Key, other.Label, other.HasNotFilled, other.Population)
        && (Kind == CountedTopicKind.OpenList || _emptyLines.AsSpan().SequenceEqual(other._emptyLines));

    /// <summary>The same topic with other lines.</summary>
    public CountedTopic With(IEnumerable<(string Code, string Label)> lines) =>
        new(Kind, Key, lines) { Label = Label, HasNotFilled = HasNotFilled, Population = Population };

    public SexCount Total(CellVector cells) => cells[TotalCell];

    public SexCount NotFilled(CellVector cells) => cells[NotFilledCell];

    public SexCount[] LineCounts(CellVector cells)
    {
        var counts = new SexCount[_emptyLines.Length];
        for (var line = 0; line < counts.Length; line++)
        {
            counts[line] = cells[First + line];
        }

        return counts;
    }

    /// <param name="area">Of which area.</param>
    /// <param name="cells">Its vector.</param>
    /// <param name="population">For recipients: everybody.</param>
    public StatisticsTable Table(CountedArea area, CellVector cells, in SexCount population) => Kind == CountedTopicKind.Recipients
        ? Recipients(area, cells[First].ToCount(), population.ToCount())
        : new StatisticsTable
        {
            Topic = Key,
            Label = Label,
            Level = area.Level,
            Area = area.Path,
            Lines = LinesOf(cells),
            NotFilled = HasNotFilled ? cells[NotFilledCell].ToCount() : null,
            Total = cells[TotalCell].ToCount(),
        };

    private StatisticsLine[] LinesOf(CellVector cells)
    {
        var lines = new StatisticsLine[_emptyLines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var count = cells[First + i];
            lines[i] = count.Total == 0 ? _emptyLines[i] : _emptyLines[i] with { Count = count.ToCount() };
        }

        return lines;
    }

    private StatisticsTable Recipients(CountedArea area, StatisticsCount recipients, StatisticsCount population) => new()
    {
        Topic = Key,
        Label = Label,
        Level = area.Level,
        Area = area.Path,
        Lines =
        [
            _emptyLines[0] with { Count = recipients },
            _emptyLines[1] with
            {
                Count = new StatisticsCount(population.Total - recipients.Total, population.Male - recipients.Male, population.Female - recipients.Female),
            },
        ],
        Total = population,
    };
}
