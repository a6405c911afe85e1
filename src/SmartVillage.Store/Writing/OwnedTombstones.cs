using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Looks for removed sellers by their resident and for removed products by their seller, so that who sells again keeps ids, card and links (P6).</summary>
internal static class OwnedTombstones
{
    private const string Sellers =
        """
        SELECT s.id, s.removed_edition FROM market_sellers m JOIN sellers s ON s.id = m.seller_id
        WHERE m.village_id = ?1 AND m.resident_id = ?2 AND s.source_key IS NULL AND s.block IS NOT NULL ORDER BY s.removed_edition DESC, s.id DESC
        """;

    private const string Products =
        """
        SELECT p.id, p.removed_edition FROM market_sellers m JOIN listings l ON l.seller_id = m.public_id JOIN products p ON p.id = l.product_id
        WHERE m.village_id = ?1 AND m.seller_id = ?2 AND p.source_key IS NULL AND p.block IS NOT NULL ORDER BY p.removed_edition DESC, p.id DESC
        """;

    public static IReadOnlyDictionary<long, IReadOnlyList<Tombstone>> Find(
        StoreContext context, EntityDefinition entity, long villageId, IReadOnlyCollection<long> owners, CancellationToken cancellationToken)
    {
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () =>
        {
            var found = new Dictionary<long, IReadOnlyList<Tombstone>>();
            using var find = new RawStatement(connection, entity == Entities.Sellers ? Sellers : Products);
            foreach (var owner in owners)
            {
                cancellationToken.ThrowIfCancellationRequested();
                find.Bind(1, villageId);
                find.Bind(2, owner);
                var tombstones = new List<Tombstone>();
                while (find.Step())
                {
                    tombstones.Add(new Tombstone(find.Number(0), find.Number(1)));
                }

                if (tombstones.Count > 0)
                {
                    found[owner] = tombstones;
                }
            }

            return found;
        });
    }
}
