using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>Looks for removed people and families by their blind index, so that somebody who comes back keeps the old id (P6).</summary>
internal static class Tombstones
{
    public static IReadOnlyDictionary<string, long> Find(
        StoreContext context, EntityDefinition entity, long villageId, IReadOnlyCollection<byte[]> indexes, CancellationToken cancellationToken)
    {
        var table = StoreTables.Of(entity);
        var column = table.Filters.FirstOrDefault(f => f.Kind == FilterKind.IdentityIndex)
            ?? throw new ArgumentException("This entity has no identity number.", nameof(entity));
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () =>
        {
            var found = new Dictionary<string, long>(StringComparer.Ordinal);
            using var find = new RawStatement(
                connection,
                $"SELECT id FROM {table.Name} WHERE {column.Name} = ?1 AND village_id = ?2 AND source_key IS NULL AND block IS NOT NULL LIMIT 2");
            foreach (var index in indexes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                find.Bind(1, index);
                find.Bind(2, villageId);
                var (id, matches) = (0L, 0);
                while (find.Step())
                {
                    (id, matches) = (find.Number(0), matches + 1);
                }

                if (matches == 1)
                {
                    found[Convert.ToHexString(index)] = id;
                }
            }

            return found;
        });
    }
}
