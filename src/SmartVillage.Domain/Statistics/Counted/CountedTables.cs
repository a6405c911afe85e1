using System.Collections;

namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>
/// The tables of all areas, wide levels first, each made from the counts when it is asked for: a thousand RT times thirty topics as objects would outweigh the people they count.
/// </summary>
internal sealed class CountedTables(StatisticsCounts counts) : IReadOnlyList<StatisticsTable>
{
    public StatisticsCounts Counts => counts;

    // RT are the last areas and have fewer topics.
    private int WideAreas => counts.Areas.Count - counts.NarrowAreas;

    public int Count => (WideAreas * counts.WideTopics.Count) + (counts.NarrowAreas * counts.NarrowTopics.Count);

    public StatisticsTable this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var wide = WideAreas * counts.WideTopics.Count;
            var (area, topic) = index < wide
                ? (index / counts.WideTopics.Count, counts.WideTopics[index % counts.WideTopics.Count])
                : (WideAreas + ((index - wide) / counts.NarrowTopics.Count), counts.NarrowTopics[(index - wide) % counts.NarrowTopics.Count]);
            return new AreaTables(counts, area).Make(topic);
        }
    }

    public IEnumerator<StatisticsTable> GetEnumerator()
    {
        for (var area = 0; area < counts.Areas.Count; area++)
        {
            var tables = new AreaTables(counts, area);
            foreach (var topic in counts.TopicsOf(area))
            {
                yield return tables.Make(topic);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
