using SmartVillage.Sync.Compare;

namespace SmartVillage.Sync.Identity;

/// <summary>
/// Areas are known by path. When OpenSID writes its areas again (restore, re-import), a source key may carry the path of another row of before: such rows let go of
/// their keys and bind by path. A plain rename collides with nothing and stays a change.
/// </summary>
internal static class AreaPermutation
{
    public static void Unbind(EntityComparison areas)
    {
        var rows = areas.Changed.Where(row => row.Old is not null).ToList();
        var before = rows.Select(row => IdentityRules.AreaPath(row.Old!)).Concat(areas.Vanished.Select(row => IdentityRules.AreaPath(row.Old)))
            .ToHashSet(StringComparer.Ordinal);
        var now = rows.Select(row => IdentityRules.AreaPath(row.Record)).ToHashSet(StringComparer.Ordinal);
        areas.Unbind(row => row.Old is not null && Moves(row) && (before.Contains(IdentityRules.AreaPath(row.Record)) || now.Contains(IdentityRules.AreaPath(row.Old))));
    }

    private static bool Moves(PendingRow row) =>
        !string.Equals(IdentityRules.AreaPath(row.Old!), IdentityRules.AreaPath(row.Record), StringComparison.Ordinal);
}
