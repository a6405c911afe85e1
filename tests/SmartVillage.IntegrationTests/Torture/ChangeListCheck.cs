using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>The change list of an edition must be the difference between what was visible before and what is visible now, no more and no less; also of what rows refer to.</summary>
internal static class ChangeListCheck
{
    public static void AssertIsDifference(IReadOnlyList<ChangeInfo> changes, StoredState before, StoredState after)
    {
        var (linksBefore, linksAfter) = (new Links(before), new Links(after));
        foreach (var entity in Entities.All)
        {
            var listed = changes.Where(change => change.Entity == entity.Name).ToDictionary(change => change.RowId);
            foreach (var id in before[entity].Keys.Union(after[entity].Keys))
            {
                var (old, now, change) = (before[entity].GetValueOrDefault(id), after[entity].GetValueOrDefault(id), listed.GetValueOrDefault(id));
                var moved = old is null || now is null ? new Dictionary<string, bool>(StringComparer.Ordinal) : linksBefore.MovedIn(old, linksAfter);
                Assert.True(IsRight(change, old, now, moved), $"{entity.Name} {id} is listed as {change?.Kind ?? "nothing"} ({string.Join(',', change?.Fields ?? [])}); moved: {string.Join(',', moved.Keys)}");
            }

            var known = before[entity].Keys.Union(after[entity].Keys).ToHashSet();
            Assert.True(listed.Keys.All(known.Contains), $"{entity.Name}: a change of a row that is in neither edition");
        }
    }

    private static bool IsRight(ChangeInfo? change, EntityRecord? before, EntityRecord? after, IReadOnlyDictionary<string, bool> moved)
    {
        if (before is null || after is null)
        {
            return change?.Kind is { } kind && (before is null ? kind is "added" or "restored" : kind is "removed");
        }

        var differences = StoredState.Differences(before, after);
        if (change is null or { Kind: "relinked" })
        {
            var fields = change?.Fields ?? [];
            return differences.Count == 0 && before.SourceKey == after.SourceKey && fields.All(moved.ContainsKey) && moved.Where(field => field.Value).All(field => fields.Contains(field.Key));
        }

        // A reference that leads to the same row under another number is no change of the field.
        var unlisted = differences.Except(change.Fields, StringComparer.Ordinal).ToList();
        return change.Kind is "changed" or "rebound" or "reinterpreted"
            && change.Fields.All(differences.Contains)
            && unlisted.All(field => before.Definition[field].Kind == FieldKind.Reference)
            && (change.Kind != "changed" || change.Fields.Count > 0);
    }

    /// <summary>Which row every source key leads to.</summary>
    private sealed class Links(StoredState state)
    {
        private readonly Dictionary<string, Dictionary<long, long>> _ids = Entities.All.ToDictionary(
            entity => entity.Name, entity => state[entity].ToDictionary(row => row.Value.SourceKey, row => row.Key), StringComparer.Ordinal);

        /// <summary>References of a row that lead elsewhere afterwards, and whether they must be listed.</summary>
        public Dictionary<string, bool> MovedIn(EntityRecord row, Links after) => row.Definition.Fields
            .Where(field => field.Kind == FieldKind.Reference && row.Number(field) is { } key && Find(field, key) != after.Find(field, key))
            .ToDictionary(field => field.Name, field => !(IsSealed(row.Definition, field) && IsFirstSeen(field, row.Number(field)!.Value)), StringComparer.Ordinal);

        private long? Find(FieldDefinition field, long key) => _ids[field.Target!].TryGetValue(key, out var id) ? id : null;

        private static bool IsSealed(EntityDefinition entity, FieldDefinition field) =>
            (entity == Entities.FamilyEvents && field.Name is "resident" or "residentEvent") || (entity == Entities.BenefitParticipants && field.Name is "cardResident");

        /// <summary>A key above all that were there before is not looked for in sealed blocks.</summary>
        private bool IsFirstSeen(FieldDefinition field, long key) => key > _ids[field.Target!].Keys.DefaultIfEmpty().Max();
    }
}
