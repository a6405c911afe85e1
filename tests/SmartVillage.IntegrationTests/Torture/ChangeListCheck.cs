using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>The change list of an edition must be the difference between what was visible before and what is visible now, no more and no less.</summary>
internal static class ChangeListCheck
{
    public static void AssertIsDifference(IReadOnlyList<ChangeInfo> changes, StoredState before, StoredState after)
    {
        foreach (var entity in Entities.All)
        {
            var listed = changes.Where(change => change.Entity == entity.Name).ToDictionary(change => change.RowId);
            foreach (var id in before[entity].Keys.Union(after[entity].Keys))
            {
                var change = listed.GetValueOrDefault(id);
                Assert.True(IsRight(change, before[entity].GetValueOrDefault(id), after[entity].GetValueOrDefault(id)), $"{entity.Name} {id} is listed as {change?.Kind ?? "nothing"} ({string.Join(',', change?.Fields ?? [])})");
            }

            var known = before[entity].Keys.Union(after[entity].Keys).ToHashSet();
            Assert.True(listed.Keys.All(known.Contains), $"{entity.Name}: a change of a row that is in neither edition");
        }
    }

    private static bool IsRight(ChangeInfo? change, EntityRecord? before, EntityRecord? after)
    {
        if (before is null || after is null)
        {
            return change?.Kind is { } kind && (before is null ? kind is "added" or "restored" : kind is "removed");
        }

        var differences = StoredState.Differences(before, after);
        if (change is null)
        {
            return differences.Count == 0 && before.SourceKey == after.SourceKey;
        }

        // A reference that leads to the same row under another number is no change of the field.
        var unlisted = differences.Except(change.Fields, StringComparer.Ordinal).ToList();
        return change.Kind is "changed" or "rebound" or "reinterpreted"
            && change.Fields.All(differences.Contains)
            && unlisted.All(field => before.Definition[field].Kind == FieldKind.Reference)
            && (change.Kind != "changed" || change.Fields.Count > 0);
    }
}
