using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Where rules learn who was visited.</summary>
public interface IFieldVisits
{
    /// <summary>What is known at this moment.</summary>
    FieldVisits Read(VillageCode village);
}
