using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Compares a village with the others of this store by keyed indexes of numbers.</summary>
public interface IOtherVillages
{
    /// <summary>What the others say at this moment.</summary>
    OtherVillages Read(VillageCode village);
}
