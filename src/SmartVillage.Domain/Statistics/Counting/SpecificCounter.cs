using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>One column of data spesifik of active residents; the code is counted and forgotten.</summary>
internal sealed class SpecificCounter(StatisticsTopic topic, IReadOnlyList<CodeListEntry> list, Func<SpecificData, short> code, bool ofWomen)
    : TopicCounter(topic, [.. list.Select(entry => (entry.Code.ToString(), entry.Label))])
{
    private readonly CodeIndex _index = new(list);

    public void Count(in SpecificData data, Sex sex, AreaCounts counts, int weight)
    {
        if (!ofWomen || sex == Sex.Female)
        {
            Put(counts, _index.LineOf(code(data)), sex, weight);
        }
    }
}
