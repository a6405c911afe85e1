using SmartVillage.Domain.Records;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Queries;

/// <summary>Looks rows up by keys, by statements that stay prepared.</summary>
internal static class EntityTables
{
    private static readonly Dictionary<string, string> Finding = Texts(table =>
        $"SELECT id, source_key, fingerprint, changed_edition, block FROM {table} WHERE id = ?1 AND village_id = ?2 AND source_key IS NOT NULL");

    private static readonly Dictionary<string, string> FindingIds = Texts(table =>
        $"SELECT id FROM {table} INDEXED BY {table}_key WHERE village_id = ?1 AND source_key = ?2");

    public static OpenableRow? Find(ReadSlot slot, EntityDefinition entity, long villageId, long id)
    {
        var statement = slot.Statement(Finding[entity.Name]);
        statement.Bind(1, id);
        statement.Bind(2, villageId);
        if (!statement.Step())
        {
            return null;
        }

        var row = new OpenableRow
        {
            Id = statement.Number(0),
            VillageId = villageId,
            SourceKey = statement.Number(1),
            Fingerprint = statement.Bytes(2).ToArray(),
            ChangedEdition = statement.Number(3),
            Block = statement.IsNull(4) ? null : statement.Bytes(4).ToArray(),
        };
        statement.Reset();
        return row;
    }

    public static void FindIds(ReadSlot slot, EntityDefinition entity, long villageId, IEnumerable<long> keys, Dictionary<long, long> found)
    {
        var statement = slot.Statement(FindingIds[entity.Name]);
        foreach (var key in keys)
        {
            statement.Bind(1, villageId);
            statement.Bind(2, key);
            if (statement.Step())
            {
                found[key] = statement.Number(0);
                statement.Reset();
            }
        }
    }

    private static Dictionary<string, string> Texts(Func<string, string> write) =>
        StoreTables.All.ToDictionary(table => table.Entity.Name, table => write(table.Name), StringComparer.Ordinal);
}
