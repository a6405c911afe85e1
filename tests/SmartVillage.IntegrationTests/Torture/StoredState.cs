using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Stores;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Everything that an edition shows of its rows: entity, our id, record.</summary>
internal sealed class StoredState
{
    private readonly Dictionary<string, Dictionary<long, EntityRecord>> _rows = Entities.All.ToDictionary(entity => entity.Name, _ => new Dictionary<long, EntityRecord>(), StringComparer.Ordinal);

    public IReadOnlyDictionary<long, EntityRecord> this[EntityDefinition entity] => _rows[entity.Name];

    public static async Task<StoredState> LoadAsync(IStoredContent stored, long villageId)
    {
        var state = new StoredState();
        foreach (var entity in Entities.All)
        {
            await foreach (var row in stored.ReadAllAsync(villageId, entity, CancellationToken.None))
            {
                state._rows[entity.Name].Add(row.Id, row.Record);
            }
        }

        return state;
    }

    /// <summary>The same of an earlier edition, as it is rebuilt from what later ones changed.</summary>
    public static StoredState Rebuild(EditionReading reading, string code, long edition)
    {
        var village = reading.ListVillages().Single(v => v.Code == code);
        Assert.True(reading.CanRebuild(village, edition), $"Edition {edition} cannot be read again");
        var state = new StoredState();
        foreach (var entity in Entities.All)
        {
            foreach (var row in reading.ReadRows(village, entity, edition))
            {
                state._rows[entity.Name].Add(row.Id, row.Record);
            }
        }

        return state;
    }

    /// <summary>Names of the fields in which two rows differ; what was not read differs from what is empty.</summary>
    public static IReadOnlyList<string> Differences(EntityRecord one, EntityRecord other) =>
        one.Definition.Fields.Where(field => !string.Equals(one[field.Ordinal], other[field.Ordinal], StringComparison.Ordinal)).Select(field => field.Name).ToList();

    public void AssertSame(StoredState other, string when)
    {
        foreach (var entity in Entities.All)
        {
            Assert.True(this[entity].Count == other[entity].Count, $"{when}: {entity.Name} had {other[entity].Count} rows, has {this[entity].Count}");
            foreach (var (id, record) in this[entity])
            {
                Assert.True(
                    other[entity].TryGetValue(id, out var before) && before.SourceKey == record.SourceKey && Differences(before, record).Count == 0, $"{when}: {entity.Name} {id} changed");
            }
        }
    }
}
