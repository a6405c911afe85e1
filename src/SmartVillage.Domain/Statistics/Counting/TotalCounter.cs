using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>A topic without lines: active residents, or families and households that a register counts.</summary>
internal sealed class TotalCounter(StatisticsTopic topic, Func<ResidentFacts, bool>? isInPopulation = null) : TopicCounter(topic, [])
{
    public override void Count(ResidentFacts resident, AreaCounts counts)
    {
        if (isInPopulation?.Invoke(resident) == true)
        {
            Add(counts, resident.Sex);
        }
    }

    public void Add(AreaCounts counts, Sex sex) => counts.Add(TotalCell, sex);
}
