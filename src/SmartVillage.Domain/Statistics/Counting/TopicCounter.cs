using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Counts one topic whose lines are known before a run: a cell per line, then not filled, then the total.</summary>
internal abstract class TopicCounter(StatisticsTopic topic, IReadOnlyList<(string Code, string Label)> lines)
{
    private readonly StatisticsLine[] _emptyLines = [.. lines.Select(line => new StatisticsLine(line.Code, line.Label, new StatisticsCount(0, 0, 0)))];

    public StatisticsTopic Topic { get; } = topic;

    /// <summary>First cell of the topic in an <see cref="AreaCounts"/>.</summary>
    public int First { get; init; }

    public int Cells => _emptyLines.Length + 2;

    /// <summary>False where "not filled" has no meaning.</summary>
    public bool HasNotFilled { get; init; } = true;

    protected int NotFilledCell => First + _emptyLines.Length;

    protected int TotalCell => NotFilledCell + 1;

    /// <summary>Takes a resident.</summary>
    public virtual void Count(ResidentFacts resident, AreaCounts counts)
    {
    }

    /// <summary>Cells behind a number of the table: a line's code, or one of <see cref="StatisticsCells"/>.</summary>
    public IEnumerable<int> CellsOf(string line) => line switch
    {
        StatisticsCells.Total => [TotalCell],
        StatisticsCells.NotFilled => HasNotFilled ? [NotFilledCell] : [],
        _ => Enumerable.Range(0, _emptyLines.Length).Where(i => string.Equals(_emptyLines[i].Code, line, StringComparison.Ordinal)).Select(i => First + i),
    };

    public StatisticsTable Table(AreaNode area)
    {
        var counts = Topic.IsSpecific ? area.SumSpecific : area.Sum;
        var table = new StatisticsLine[_emptyLines.Length];
        for (var i = 0; i < table.Length; i++)
        {
            var count = counts?.Cell(First + i) ?? default;
            table[i] = count.Total == 0 ? _emptyLines[i] : _emptyLines[i] with { Count = count.ToCount() };
        }

        return new StatisticsTable
        {
            Topic = Topic.Key,
            Level = area.Level,
            Area = area.Path,
            Lines = table,
            NotFilled = HasNotFilled ? (counts?.Cell(NotFilledCell) ?? default).ToCount() : null,
            Total = (counts?.Cell(TotalCell) ?? default).ToCount(),
        };
    }

    protected void Put(AreaCounts counts, int line, Sex sex)
    {
        counts.Add(line < 0 ? NotFilledCell : First + line, sex);
        counts.Add(TotalCell, sex);
    }
}
