using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>One column of data spesifik; the code is counted and forgotten.</summary>
internal sealed class SpecificCounter(
    StatisticsTopic topic, IReadOnlyList<CodeListEntry> list, Func<SpecificData, short> code, Func<ResidentFacts, bool> isInPopulation)
    : TopicCounter(topic, [.. list.Select(entry => (entry.Code.ToString(), entry.Label))])
{
    private readonly CodeIndex _index = new(list);

    public override void Count(ResidentFacts resident, AreaCounts counts)
    {
        if (isInPopulation(resident))
        {
            Put(counts, _index.LineOf(code(resident.Record.Specific)), resident.Sex);
        }
    }
}
