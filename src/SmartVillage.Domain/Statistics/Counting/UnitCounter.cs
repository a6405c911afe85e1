using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Families or households by a code of their own; counted where their head lives.</summary>
internal sealed class UnitCounter(StatisticsTopic topic, IReadOnlyList<CodeListEntry> list)
    : TopicCounter(topic, [.. list.Select(entry => (entry.Code.ToString(), entry.Label))])
{
    private readonly CodeIndex _index = new(list);

    public void Add(AreaCounts counts, int code, Sex sex) => Put(counts, _index.LineOf(code), sex);
}
