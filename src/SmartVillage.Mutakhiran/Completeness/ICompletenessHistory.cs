using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>Completeness as each night left it.</summary>
public interface ICompletenessHistory
{
    /// <summary>Nights of a village or of some of its RT together, oldest first.</summary>
    IReadOnlyList<CompletenessNight> ListNights(VillageCode village, IReadOnlyCollection<long>? areas);

    /// <summary>The last night of every area of a village, by our id of the area.</summary>
    IReadOnlyDictionary<long, AreaCompleteness> ListAreas(VillageCode village);

    /// <summary>Families of which something is missing, those of which most is first; of some RT or all.</summary>
    IReadOnlyList<FamilyCompleteness> ListFamilies(VillageCode village, IReadOnlyCollection<long>? areas, FamilyCompleteness? after, int take);
}
