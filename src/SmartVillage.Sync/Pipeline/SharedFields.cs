using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Pipeline;

/// <summary>
/// Fields that say where and as what everything is counted, whatever the topic. A topic whose own field a source has lost is not read; these cannot be left out like that, and without them
/// whole areas would be shown as empty. While a source lacks one of them, the rows are counted that the copy keeps, in which what we had stands in (P8, P10).
/// </summary>
internal static class SharedFields
{
    private static readonly FieldDefinition[] Areas = [Entities.Areas["hamlet"], Entities.Areas["rw"], Entities.Areas["rt"]];
    private static readonly FieldDefinition[] Residents = [Entities.Residents["area"], Entities.Residents["sex"]];
    private static readonly FieldDefinition[] Benefits = [Entities.Benefits["name"]];

    /// <summary>Whether what the source gives is not enough to count by. Without residents or programmes at all there is nothing to count.</summary>
    public static bool AreLost(SourceProbe probe) =>
        Lacks(probe, Entities.Areas, Areas)
        || (probe.Maps[Entities.Residents.Name].IsRead && Lacks(probe, Entities.Residents, Residents))
        || (probe.Maps[Entities.Benefits.Name].IsRead && Lacks(probe, Entities.Benefits, Benefits));

    /// <summary>Whether the source itself says of which area and sex residents are.</summary>
    public static bool SayWhoIsWhere(SourceProbe probe) => !Lacks(probe, Entities.Residents, Residents);

    private static bool Lacks(SourceProbe probe, EntityDefinition entity, FieldDefinition[] fields) => fields.Any(field => !probe.Maps[entity.Name].Fields.ContainsKey(field.Name));
}
