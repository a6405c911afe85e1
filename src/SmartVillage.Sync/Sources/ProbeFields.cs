using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Sources;

/// <summary>What a probe says about single fields.</summary>
public static class ProbeFields
{
    /// <summary>Fields that the source gives, as <c>residents.religion</c>.</summary>
    internal static IReadOnlySet<string> ReadFields(this SourceProbe probe) => probe.Maps.ReadFields();

    /// <summary>Fields that are read by these maps, as <c>residents.religion</c>.</summary>
    public static IReadOnlySet<string> ReadFields(this IReadOnlyDictionary<string, EntityMap> maps) =>
        maps.Where(map => map.Value.IsRead).SelectMany(map => map.Value.Fields.Keys.Select(field => $"{map.Key}.{field}")).ToHashSet(StringComparer.Ordinal);

    /// <summary>Entities that the source lacks, as <c>products</c>, and fields of the others, as <c>residents.email</c> (P10).</summary>
    internal static IReadOnlyList<string> NotRead(this SourceProbe probe)
    {
        var result = new List<string>();
        foreach (var entity in Entities.All)
        {
            var map = probe.Maps[entity.Name];
            result.AddRange(map.IsRead
                ? entity.Fields.Skip(1).Where(field => !map.Fields.ContainsKey(field.Name)).Select(field => $"{entity.Name}.{field.Name}")
                : [entity.Name]);
        }

        return result;
    }
}
