using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Sync.Sources;

/// <summary>What a source can and cannot give, in the terms of our contracts (P10).</summary>
public static class SourceCoverage
{
    /// <summary>Every entity with the fields that are not read.</summary>
    public static IReadOnlyList<EntityCoverage> Entities(IReadOnlyDictionary<string, EntityMap> maps)
    {
        ArgumentNullException.ThrowIfNull(maps);
        return Domain.Records.Entities.All.Select(entity => Of(entity, maps.GetValueOrDefault(entity.Name) ?? EntityMap.Missing)).ToList();
    }

    /// <summary>Topics of statistics that cannot be counted, by key.</summary>
    /// <param name="maps">How each entity is read.</param>
    /// <param name="specificColumns">Columns for statistics only that are read.</param>
    public static IReadOnlyList<string> TopicsNotRead(IReadOnlyDictionary<string, EntityMap> maps, IEnumerable<string> specificColumns)
    {
        ArgumentNullException.ThrowIfNull(maps);
        var read = maps.ReadFields().Concat(specificColumns).ToHashSet(StringComparer.Ordinal);
        return StatisticsTopics.All.Where(topic => !topic.Needs.All(read.Contains)).Select(topic => topic.Key).ToList();
    }

    private static EntityCoverage Of(EntityDefinition entity, EntityMap map)
    {
        // The first field holds our own issue codes; no source has it.
        var fields = entity.Fields.Skip(1).Select(field => field.Name).ToList();
        return new EntityCoverage(entity.Name, map.IsRead, fields.Count, map.IsRead ? fields.Where(name => !map.Fields.ContainsKey(name)).ToList() : []);
    }
}
