using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Tests.Fakes;

internal sealed class MemorySession(MemoryStore store, VillageState village) : IEditionSession
{
    private readonly List<StagedRow> _staged = [];
    private readonly List<StagedRemoval> _removals = [];

    public VillageState Village => village;

    public Task<StoredKeys> LoadKeysAsync(EntityDefinition entity, CancellationToken cancellationToken) =>
        Task.FromResult(StoredKeys.From(store.Live(village.Id, entity).Select(row => (row.SourceKey!.Value, row.Id, row.Fingerprint))));

    public Task<StoredKeys> LoadKeysAsync(EntityDefinition entity, IReadOnlyList<KeyRange> ranges, CancellationToken cancellationToken) =>
        Task.FromResult(StoredKeys.From(store.Live(village.Id, entity)
            .Where(row => ranges.Any(range => range.From <= row.SourceKey && row.SourceKey <= range.To)).Select(row => (row.SourceKey!.Value, row.Id, row.Fingerprint))));

    public Task SumAheadAsync(IReadOnlyCollection<string> entities, CancellationToken cancellationToken) => Task.CompletedTask;

    public async IAsyncEnumerable<StoredRecord> LoadRecordsAsync(
        EntityDefinition entity, IReadOnlyCollection<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in store.All(village.Id, entity).Where(row => ids.Contains(row.Id)).ToList())
        {
            yield return new StoredRecord(row.Id, row.Record);
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindRecordsAsync(
        EntityDefinition entity, FieldDefinition field, IReadOnlyCollection<string> values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in store.Live(village.Id, entity).Where(row => row.Record.Text(field) is { } value && values.Contains(value)).ToList())
        {
            yield return new StoredRecord(row.Id, row.Record);
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindIrregularAsync(
        EntityDefinition entity, FieldDefinition field, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in store.Live(village.Id, entity).Where(row => !Nik.IsReal(row.Record.Text(field)) && !Nik.IsTemporary(row.Record.Text(field))).ToList())
        {
            yield return new StoredRecord(row.Id, row.Record);
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindKeysAsync(
        EntityDefinition entity, IReadOnlyCollection<long> sourceKeys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in store.Live(village.Id, entity).Where(row => sourceKeys.Contains(row.SourceKey!.Value)).ToList())
        {
            yield return new StoredRecord(row.Id, row.Record);
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindBirthdaysAsync(Func<DateOnly, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in store.Live(village.Id, Entities.Residents).Where(row => row.Record.Date(Entities.Residents["birthDate"]) is { } date && isWanted(date)).ToList())
        {
            yield return new StoredRecord(row.Id, row.Record);
        }
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<Tombstone>>> FindTombstonesAsync(
        EntityDefinition entity, IReadOnlyCollection<byte[]> blindIndexes, CancellationToken cancellationToken)
    {
        var (field, purpose) = entity == Entities.Residents ? ("nik", BlindIndexPurposes.Nik) : ("familyCardNumber", BlindIndexPurposes.FamilyCard);
        var wanted = blindIndexes.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<Tombstone>>>(store.All(village.Id, entity).Where(row => row.SourceKey is null)
            .GroupBy(row => Convert.ToHexString(store.Keys.ComputeBlindIndex(purpose, row.Record.Text(entity[field]) ?? string.Empty)), StringComparer.Ordinal)
            .Where(group => wanted.Contains(group.Key))
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<Tombstone>)[.. group.Select(row => new Tombstone(row.Id, row.RemovedEdition)).OrderByDescending(one => (one.RemovedEdition, one.Id))],
                StringComparer.Ordinal));
    }

    public ValueTask StageAsync(StagedRow row, CancellationToken cancellationToken)
    {
        _staged.Add(row);
        return ValueTask.CompletedTask;
    }

    public ValueTask StageRemovalAsync(StagedRemoval removal, CancellationToken cancellationToken)
    {
        _removals.Add(removal);
        return ValueTask.CompletedTask;
    }

    public Task PublishAsync(EditionDraft draft, CancellationToken cancellationToken)
    {
        var after = store.Rows.Where(rows => rows.Key.Village == village.Id).ToDictionary(rows => rows.Key.Entity, rows => rows.Value.ToList(), StringComparer.Ordinal);
        foreach (var removal in _removals)
        {
            var rows = after[removal.Entity.Name];
            var at = rows.FindIndex(row => row.Id == removal.Id);
            rows[at] = rows[at] with { SourceKey = null, RemovedReason = removal.Reason, RemovedEdition = draft.Edition };
        }

        foreach (var staged in _staged)
        {
            var rows = after.TryGetValue(staged.Record.Definition.Name, out var known) ? known : after[staged.Record.Definition.Name] = [];
            var row = new MemoryRow(staged.Id == 0 ? ++store.LastId : staged.Id, staged.Record.SourceKey, staged.Fingerprint, staged.Record, null);
            var at = rows.FindIndex(existing => existing.Id == row.Id);
            if (at < 0)
            {
                rows.Add(row);
            }
            else
            {
                rows[at] = row;
            }
        }

        foreach (var (entity, expected) in draft.Expected)
        {
            var live = after.GetValueOrDefault(entity, []).Where(row => row.SourceKey is not null).ToList();
            Assert.Equal(live.Count, live.Select(row => row.SourceKey).Distinct().Count());
            Assert.Equal(expected, live.Aggregate(new ContentSum(), (sum, row) => sum.Add(row.Fingerprint)));
        }

        foreach (var (entity, rows) in after)
        {
            store.Rows[(village.Id, entity)] = rows;
        }

        store.SetVillage(Confirmed(draft) with { Edition = draft.Edition, SideContentHash = draft.SideContentHash });
        store.Published.Add(draft);
        return Task.CompletedTask;
    }

    public Task ConfirmAsync(EditionDraft draft, CancellationToken cancellationToken)
    {
        store.SetVillage(Confirmed(draft));
        store.Confirmed.Add(draft);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private VillageState Confirmed(EditionDraft draft) => village with
    {
        ConfirmedAt = draft.SnapshotAt,
        ReadingVersion = draft.Probe.ReadingVersion,
        Maps = draft.Probe.Maps,
        ReferenceDate = draft.Statistics?.ReferenceDate ?? village.ReferenceDate,
    };
}
