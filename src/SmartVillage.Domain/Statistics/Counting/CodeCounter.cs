using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>A coded field of residents, all of them or only those that <paramref name="isCounted"/> lets into a line.</summary>
internal sealed class CodeCounter(
    StatisticsTopic topic, IReadOnlyList<CodeListEntry> list, Func<ResidentFacts, int> code, Func<ResidentFacts, bool> isInPopulation,
    Func<ResidentFacts, bool>? isCounted = null)
    : TopicCounter(topic, [.. list.Select(entry => (entry.Code.ToString(), entry.Label))])
{
    private readonly CodeIndex _index = new(list);

    public static Func<ResidentFacts, int> Of(FieldDefinition field) => resident => resident.Code(field);

    public override void Count(ResidentFacts resident, AreaCounts counts)
    {
        if (isInPopulation(resident))
        {
            Put(counts, isCounted is null || isCounted(resident) ? _index.LineOf(code(resident)) : -1, resident.Sex);
        }
    }
}
