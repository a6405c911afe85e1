using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Looks for removed people and families by their blind index, so that somebody who comes back keeps the old id (P6).</summary>
internal static class Tombstones
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Tombstone>> Find(
        StoreContext context, EntityDefinition entity, long villageId, IReadOnlyCollection<byte[]> indexes, CancellationToken cancellationToken)
    {
        var table = StoreTables.Of(entity);
        var column = table.Filters.FirstOrDefault(f => f.Kind == FilterKind.IdentityIndex)
            ?? throw new ArgumentException("This entity has no identity number.", nameof(entity));
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () =>
        {
            var found = new Dictionary<string, IReadOnlyList<Tombstone>>(StringComparer.Ordinal);
            using var find = new RawStatement(
                connection,
                $"SELECT id, removed_edition FROM {table.Name} WHERE {column.Name} = ?1 AND village_id = ?2 AND source_key IS NULL AND block IS NOT NULL ORDER BY removed_edition DESC, id DESC");
            foreach (var index in indexes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                find.Bind(1, index);
                find.Bind(2, villageId);
                var tombstones = new List<Tombstone>();
                while (find.Step())
                {
                    tombstones.Add(new Tombstone(find.Number(0), find.Number(1)));
                }

                if (tombstones.Count > 0)
                {
                    found[Convert.ToHexString(index)] = tombstones;
                }
            }

            return found;
        });
    }
}
