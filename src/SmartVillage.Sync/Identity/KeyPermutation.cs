using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;

namespace SmartVillage.Sync.Identity;

/// <summary>
/// Areas, benefits and products are known by what is written on them. When OpenSID writes them again (restore, re-import), a source key may carry what another row carried
/// before: such rows let go of their keys and bind by what they say. A plain rename collides with nothing and stays a change.
/// </summary>
internal static class KeyPermutation
{
    public static void Unbind(IdentityRule rule, EntityComparison comparison, ReferenceResolver references)
    {
        var key = rule.NaturalKeys[0].Of;
        string? Before(EntityRecord row) => key(row, references.Before);
        string? Now(EntityRecord row) => key(row, references.Now);

        var rows = comparison.Changed.Where(row => row.Old is not null).ToList();
        var before = rows.Select(row => Before(row.Old!)).Concat(comparison.Vanished.Select(row => Before(row.Old))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var now = rows.Select(row => Now(row.Record)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        comparison.Unbind(row => row.Old is not null && Before(row.Old) is { } old && Now(row.Record) is { } current
            && !string.Equals(old, current, StringComparison.Ordinal) && (before.Contains(current) || now.Contains(old)));
    }
}
