using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.TestSupport.Editions;

/// <summary>Brings rows into a store through its own session, as a run would, without a source. A row that is no longer there is removed.</summary>
public sealed class EditionPublisher(IPopulationStore store, TimeProvider time)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>Publishes the content as the next edition and returns the run that it pretends to be.</summary>
    public async Task<Guid> PublishAsync(EditionContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var state = await store.EnsureVillageAsync(content.Source, content.Village, cancellationToken);
        await using var session = await store.OpenSessionAsync(state, cancellationToken);
        var expected = new Dictionary<string, ContentSum>(StringComparer.Ordinal);
        foreach (var entity in Entities.All)
        {
            var keys = state.Edition == 0 ? StoredKeys.Empty : await session.LoadKeysAsync(entity, cancellationToken);
            var sum = default(ContentSum);
            foreach (var row in content.Rows(entity))
            {
                var fingerprint = FingerprintOf(row);
                sum = sum.Add(fingerprint);
                var at = keys.Find(row.SourceKey);
                if (at < 0)
                {
                    await session.StageAsync(new StagedRow(ChangeKind.Added, 0, row, fingerprint, []), cancellationToken);
                    continue;
                }

                keys.See(at);
                if (keys.FingerprintAt(at) != fingerprint)
                {
                    await session.StageAsync(new StagedRow(ChangeKind.Changed, keys.IdAt(at), row, fingerprint, ["occupation"]), cancellationToken);
                }
            }

            foreach (var place in keys.Unseen())
            {
                await session.StageRemovalAsync(new StagedRemoval(entity, keys.IdAt(place), "erased"), cancellationToken);
            }

            expected[entity.Name] = sum;
        }

        var draft = Draft(content, state.Edition + 1, expected, time.GetUtcNow());
        await session.PublishAsync(draft, cancellationToken);
        return draft.RunId;
    }

    /// <summary>The fingerprint that a run would give the row.</summary>
    public Fingerprint FingerprintOf(EntityRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        _buffer.ResetWrittenCount();
        RecordCodec.Encode(row, _buffer);
        return store.Keys.ComputeFingerprint(row.Definition, _buffer.WrittenSpan);
    }

    /// <summary>An edition of a source that has every field, with a receipt that says what is expected.</summary>
    public static EditionDraft Draft(EditionContent content, long edition, IReadOnlyDictionary<string, ContentSum> expected, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(content);
        var runId = Guid.CreateVersion7(at);
        return new EditionDraft
        {
            RunId = runId,
            Edition = edition,
            SnapshotAt = at,
            Village = content.Village,
            Probe = new SourceProbe
            {
                ServerVersion = "none",
                ReleaseHint = content.Release,
                Maps = Entities.All.ToDictionary(
                    e => e.Name,
                    e => new EntityMap(true, e.Fields.Skip(1).Concat(e.SpecificFields.Where(f => content.SwitchedOn?.Contains(f.Name) == true)).ToDictionary(f => f.Name, f => f.Name, StringComparer.Ordinal))
                    {
                        SwitchedOn = e == Entities.Residents ? content.SwitchedOn : null,
                    },
                    StringComparer.Ordinal),
                ReadingVersion = 1,
                SpecificColumns = new HashSet<string>(StringComparer.Ordinal),
            },
            ReferenceData = content.ReferenceData,
            Statistics = content.Statistics,
            Quarantined = [],
            SideContentHash = "none",
            Reviews = content.Reviews,
            Expected = expected,
            Receipt = new RunReceipt
            {
                RunId = runId,
                Village = content.Village.Code.Value,
                Edition = edition,
                SnapshotAt = at,
                Outcome = "Published",
                Entities = expected.ToDictionary(e => e.Key, e => new EntityReceipt(e.Value.Rows, e.Value.Rows, 0, e.Value.Hash, "rows"), StringComparer.Ordinal),
                Areas = new Dictionary<string, AreaReceipt>(StringComparer.Ordinal),
            },
        };
    }
}
