using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Code lists as the last run read them.</summary>
internal sealed class AnswerCodes(PopulationQueries queries) : IAnswerCodes
{
    public IReadOnlyList<(long Code, string Label)> List(VillageCode village, string list)
    {
        using var reader = queries.Open();
        return reader.FindVillage(village.Value) is { } found ? reader.ReadLabels(found).List(list) : [];
    }
}
