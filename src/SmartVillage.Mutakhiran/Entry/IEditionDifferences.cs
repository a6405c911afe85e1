using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>What changed between editions.</summary>
public interface IEditionDifferences
{
    /// <summary>Fields that changed after an edition; nothing when the change lists of that time are no longer kept.</summary>
    IReadOnlySet<SubjectField>? ChangedSince(VillageCode village, long edition);
}
