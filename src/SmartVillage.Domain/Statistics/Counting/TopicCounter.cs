using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Counts one topic whose lines are known before a run: a cell per line, then not filled, then the total.</summary>
internal abstract class TopicCounter(StatisticsTopic topic, IReadOnlyList<(string Code, string Label)> lines)
{
    public StatisticsTopic Topic { get; } = topic;

    /// <summary>First cell of the topic in an <see cref="AreaCounts"/>.</summary>
    public int First { get; init; }

    public int Cells => lines.Count + 2;

    /// <summary>False where "not filled" has no meaning.</summary>
    public bool HasNotFilled { get; init; } = true;

    protected int NotFilledCell => First + lines.Count;

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
        _ => Enumerable.Range(0, lines.Count).Where(i => string.Equals(lines[i].Code, line, StringComparison.Ordinal)).Select(i => First + i),
    };

    /// <summary>What the cells mean, for whoever makes tables of them.</summary>
    public CountedTopic Describe() => new(CountedTopicKind.List, Topic.Key, lines) { HasNotFilled = HasNotFilled };

    protected void Put(AreaCounts counts, int line, Sex sex, int weight = 1)
    {
        counts.Add(line < 0 ? NotFilledCell : First + line, sex, weight);
        counts.Add(TotalCell, sex, weight);
    }
}
