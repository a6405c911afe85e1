using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>Completeness as each night left it.</summary>
public interface ICompletenessHistory
{
    /// <summary>Nights of a village or of one RT, oldest first.</summary>
    IReadOnlyList<CompletenessNight> ListNights(VillageCode village, long? areaId);

    /// <summary>The last night of every area of a village, by our id of the area.</summary>
    IReadOnlyDictionary<long, AreaCompleteness> ListAreas(VillageCode village);
}
