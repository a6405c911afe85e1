using SmartVillage.Domain.Records;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// Finds out how little has to be read. First the server's own marks of whole tables, believed only while it also says that nothing was written; then digests of rows or key ranges, at
/// least 64 bits of MD5 or SHA a row; what is left are rows. All inside the snapshot of the run.
/// </summary>
public sealed class DigestLadder(IPopulationStore store, ISourceProofs proofs, DigestOptions options, TimeProvider time)
{
    private const string Purpose = "source-digest";

    /// <summary>With more changed ranges than this part of the entity a full reading is cheaper.</summary>
    private const double MostChanged = 0.3;

    /// <summary>What the source says of its rows, and what follows from it.</summary>
    internal async Task<SourceLook> LookAsync(
        ISourceSnapshot snapshot, SourceVillage village, VillageState state, SourceReferenceData reference, DateOnly today, IEditionSession session, RunProgressReporter progress,
        CancellationToken cancellationToken)
    {
        if (!options.Enabled || state.Edition == 0 || snapshot.Digests is not { } digests || !ReadsTheSameWay(snapshot.Probe, state)
            || await proofs.FindAsync(state.Id, cancellationToken) is not { } proof || proof.Edition != state.Edition
            || time.GetUtcNow() - proof.ReadAt >= options.FullReadingEvery || proof.ReadAt > time.GetUtcNow()
            || proof.SideHash != SideHash(village, reference))
        {
            return SourceLook.Nothing;
        }

        var looks = new Dictionary<string, EntityLook>(StringComparer.Ordinal);
        var count = new PartialCount(proofs, state, snapshot.Probe, reference, today);
        var marks = await digests.ReadMarksAsync(village, proof.Marks, cancellationToken);
        foreach (var entity in Entities.All.Where(entity => snapshot.Probe.Maps[entity.Name].IsRead))
        {
            var look = await LookAsync(digests, village, state, proof, entity, marks, batch => count.AddSpecificAsync(session, batch.Specific, cancellationToken), cancellationToken);
            looks[entity.Name] = look;
            if (entity == Entities.Areas && !look.IsUnchanged)
            {
                // Everything else is counted by area.
                return new SourceLook(Known: null, looks);
            }

            await progress.AdvanceAsync(entity, 0, cancellationToken);
        }

        var knowledge = new PriorKnowledge(proof, looks, count);
        return new SourceLook(TooMuch(knowledge) ? null : knowledge, looks);
    }

    /// <summary>
    /// Digests and marks of the snapshot that was just read. Entities that were digested when <paramref name="looks"/> were taken, in the same snapshot, are not digested again, also when
    /// the night then read everything.
    /// </summary>
    internal async Task<FreshProof?> TakeAsync(
        ISourceSnapshot snapshot, SourceVillage village, IReadOnlyDictionary<string, EntityLook> looks, CancellationToken cancellationToken)
    {
        if (!options.Enabled || snapshot.Digests is not { } digests)
        {
            return null;
        }

        var shelves = new Dictionary<string, DigestShelf?>(StringComparer.Ordinal);
        foreach (var entity in Entities.All.Where(entity => snapshot.Probe.Maps[entity.Name].IsRead))
        {
            if (looks.GetValueOrDefault(entity.Name) is { ChangedRanges: not null } look)
            {
                if (look.Shelf is { } shelf && !look.IsUnchanged)
                {
                    shelves[entity.Name] = shelf;
                }
            }
            else
            {
                shelves[entity.Name] = digests.CanDigest(entity) ? (await DigestAsync(digests, village, entity, before: null, passing: null, cancellationToken)).Shelf : null;
            }
        }

        return new FreshProof(await digests.ReadMarksAsync(village, since: null, cancellationToken), shelves);
    }

    /// <summary>Keeps what <see cref="TakeAsync"/> took, as the proof of the edition that the receipt is about.</summary>
    internal Task RememberAsync(
        SourceVillage village, VillageState state, SourceReferenceData reference, RunReceipt receipt, FreshProof fresh, PriorKnowledge? known,
        CancellationToken cancellationToken) => proofs.RememberAsync(
            state.Id,
            new SourceProof
            {
                Edition = receipt.Edition,
                ReadAt = known?.Proof.ReadAt ?? receipt.SnapshotAt,
                SideHash = SideHash(village, reference),
                Marks = fresh.Marks,
                Entities = receipt.Entities,
                Areas = receipt.Areas,
            },
            fresh.Shelves,
            cancellationToken);

    private static bool ReadsTheSameWay(SourceProbe probe, VillageState state) =>
        probe.ReadingVersion == state.ReadingVersion && probe.Maps.Count == state.Maps.Count
        && probe.Maps.All(map => state.Maps.TryGetValue(map.Key, out var before) && before.IsRead == map.Value.IsRead && Same(before.Fields, map.Value.Fields));

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && string.Equals(pair.Value, value, StringComparison.Ordinal));

    private static bool TooMuch(PriorKnowledge knowledge)
    {
        var residents = knowledge.Looks[Entities.Residents.Name];
        if (residents.ChangedRanges is null)
        {
            return true;
        }

        var width = residents.Shelf?.RangeWidth ?? 1;
        return residents.ChangedRanges.Count * (double)width > MostChanged * Math.Max(1, knowledge.Proof.Entities[Entities.Residents.Name].Stored) + width;
    }

    private async Task<EntityLook> LookAsync(
        ISourceDigests digests, SourceVillage village, VillageState state, SourceProof proof, EntityDefinition entity, IReadOnlyDictionary<string, TableMark> marks,
        Func<DigestBatch, Task> passing, CancellationToken cancellationToken)
    {
        if (marks.TryGetValue(entity.Name, out var mark) && proof.Marks.TryGetValue(entity.Name, out var before) && mark.Checksum == before.Checksum)
        {
            return new EntityLook(EntityLook.Checksum, []);
        }

        return digests.CanDigest(entity) && await proofs.FindShelfAsync(state.Id, entity, cancellationToken) is { } shelf && shelf.RangeWidth == digests.RangeWidth
            ? await DigestAsync(digests, village, entity, shelf, passing, cancellationToken)
            : EntityLook.Unknown;
    }

    private async Task<EntityLook> DigestAsync(
        ISourceDigests digests, SourceVillage village, EntityDefinition entity, DigestShelf? before, Func<DigestBatch, Task>? passing,
        CancellationToken cancellationToken)
    {
        using var comparison = new ShelfComparison(before, digests.RangeWidth);
        var salt = store.Keys.ComputeBlindIndex(Purpose, $"{village.Code.Value}/{entity.Name}");
        await foreach (var batch in digests.DigestAsync(village, entity, salt, cancellationToken))
        {
            comparison.Add(batch.Ranges);
            await (passing?.Invoke(batch) ?? Task.CompletedTask);
        }

        return comparison.End();
    }

    private string SideHash(SourceVillage village, SourceReferenceData reference) =>
        SideContent.Hash(village, reference, specificHash: string.Empty, quarantined: [], store.Keys);
}
