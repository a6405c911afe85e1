using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Counts the data spesifik of active residents, in an RW or wider.</summary>
internal sealed class SpecificCounting(CountPlan plan)
{
    private readonly SpecificCounter[] _counters = [.. plan.Specific];

    public void Add(AreaNode area, Sex sex, in SpecificData data, int weight = 1)
    {
        if (_counters.Length == 0)
        {
            return;
        }

        var node = area.SpecificNode;
        var counts = node.OwnSpecific ??= new AreaCounts(plan.SpecificCells);
        foreach (var counter in _counters)
        {
            counter.Count(data, sex, counts, weight);
        }
    }
}
