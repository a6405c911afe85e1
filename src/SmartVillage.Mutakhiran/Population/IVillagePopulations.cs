using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>Reads villages out of the store.</summary>
public interface IVillagePopulations
{
    /// <summary>Villages that have a published edition, by code.</summary>
    IReadOnlyList<PublishedVillage> List();

    /// <summary>The visible edition of a village, or nothing when it has none.</summary>
    VillagePopulation? Read(VillageCode village);

    /// <summary>
    /// The visible edition as far as it is about some subjects: these residents and families, the families of these residents, and every area. A store does that without reading everybody.
    /// </summary>
    VillagePopulation? ReadAround(VillageCode village, IReadOnlyCollection<CorrectionSubject> subjects) => Read(village);
}
