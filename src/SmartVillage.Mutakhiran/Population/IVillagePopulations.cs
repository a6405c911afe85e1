using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>Reads whole villages out of the store.</summary>
public interface IVillagePopulations
{
    /// <summary>Villages that have a published edition, by code.</summary>
    IReadOnlyList<PublishedVillage> List();

    /// <summary>The visible edition of a village, or nothing when it has none.</summary>
    VillagePopulation? Read(VillageCode village);
}
