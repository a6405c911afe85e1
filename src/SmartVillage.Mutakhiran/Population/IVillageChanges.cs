using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>Reads what was touched between editions.</summary>
public interface IVillageChanges
{
    /// <summary>Rows touched after one edition up to another; nothing when the store no longer knows.</summary>
    VillageChanges? Read(VillageCode village, long after, long upTo);
}
