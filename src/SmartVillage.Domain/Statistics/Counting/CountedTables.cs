using System.Collections;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// The tables of a run, each made from the counters when it is asked for: a thousand RT times thirty topics as objects would outweigh the people they count.
/// </summary>
internal sealed class CountedTables(IReadOnlyList<(AreaNode Area, Func<AreaNode, StatisticsTable> Make)> parts) : IReadOnlyList<StatisticsTable>
{
    public int Count => parts.Count;

    public StatisticsTable this[int index] => parts[index].Make(parts[index].Area);

    public IEnumerator<StatisticsTable> GetEnumerator()
    {
        foreach (var (area, make) in parts)
        {
            yield return make(area);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
