using SmartVillage.Api.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Records;

/// <summary>What turning stored records into JSON needs: how much may be seen, the labels of codes, and our ids behind source keys.</summary>
internal sealed class RecordContext(Sight sight, CodeLabels labels, PopulationReader reader, long villageId)
{
    private readonly Dictionary<string, Dictionary<long, long>> _ids = new(StringComparer.Ordinal);

    public Sight Sight { get; } = sight;

    public CodeLabels Labels { get; } = labels;

    /// <summary>Looks up our ids of everything the records refer to, once per page instead of once per row.</summary>
    public void Resolve(EntityDefinition entity, IReadOnlyList<PopulationRow> rows)
    {
        foreach (var field in entity.Fields.Where(f => f.Kind == FieldKind.Reference))
        {
            var known = IdsOf(field.Target!);
            var wanted = rows.Select(r => r.Record.Number(field)).OfType<long>().Where(k => !known.ContainsKey(k)).Distinct().ToArray();
            foreach (var (key, id) in reader.FindIds(Entities.Get(field.Target!), villageId, wanted))
            {
                known[key] = id;
            }
        }
    }

    /// <summary>Our id of a referenced row, or null when it points at nothing.</summary>
    public long? IdOf(string entity, long sourceKey) => IdsOf(entity).TryGetValue(sourceKey, out var id) ? id : null;

    private Dictionary<long, long> IdsOf(string entity)
    {
        if (!_ids.TryGetValue(entity, out var ids))
        {
            _ids[entity] = ids = [];
        }

        return ids;
    }
}
