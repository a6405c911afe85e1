using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Identity;

/// <summary>
/// Gives sellers and products that come back the id they had. OpenSID deletes both with the resident, and a re-import deletes all of them; when the office enters them again they have other
/// keys, but the card that was written about the seller, and the links that were sent around, still mean them.
/// </summary>
internal sealed class OwnedTombstoneBinder(IEditionSession session, ReferenceResolver references)
{
    public async Task RestoreAsync(OwnedReturn rule, EntityComparison comparison, CancellationToken cancellationToken)
    {
        var owner = comparison.Entity[rule.Owner];
        var open = comparison.Fresh.Where(row => row.Id == 0)
            .Select(row => (Row: row, Owner: references.Now(owner.Target!, row.Record[owner.Ordinal])))
            .Where(pair => pair.Owner is not null)
            .ToLookup(pair => pair.Owner!.Value, pair => pair.Row);
        if (open.Count == 0 || session.Village.Edition == 0)
        {
            return;
        }

        var tombstones = await session.FindOwnedTombstonesAsync(comparison.Entity, [.. open.Select(group => group.Key)], cancellationToken);
        var held = await session.LoadRecordsAsync(comparison.Entity, [.. tombstones.Values.SelectMany(some => some).Select(one => one.Id)], cancellationToken)
            .ToDictionaryAsync(old => old.Id, old => old.Record, cancellationToken: cancellationToken);
        foreach (var group in open.Where(group => tombstones.ContainsKey(group.Key)))
        {
            var left = tombstones[group.Key].ToList();
            foreach (var row in group)
            {
                if (left.FindIndex(one => rule.AreAlike(held[one.Id], row.Record)) is >= 0 and var at)
                {
                    row.Bind(left[at].Id, held[left[at].Id], ChangeKind.Restored);
                    left.RemoveAt(at);
                }
            }
        }
    }
}
