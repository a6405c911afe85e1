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

    /// <summary>Reading every row reads this part of them field by field, another one each day.</summary>
    private const int Rechecks = 20;

    /// <summary>What the source says of its rows, and what follows from it.</summary>
    /// <param name="snapshot">The source.</param>
    /// <param name="night">What the run is about.</param>
    /// <param name="everyRow">Whether nothing that the server says may stand in for its rows.</param>
    /// <param name="session">The store.</param>
    /// <param name="progress">Hears what was looked at.</param>
    /// <param name="foreseen">
    /// Called as soon as it is known what to prepare for, with the entities whose stored rows will most likely stay as they are, and with true when the server says that nothing at all was
    /// written, before its checksums say so too.
    /// </param>
    /// <param name="cancellationToken">Stops.</param>
    internal async Task<SourceLook> LookAsync(
        ISourceSnapshot snapshot, NightContext night, bool everyRow, IEditionSession session, RunProgressReporter progress, Action<SourceProof, IReadOnlyCollection<string>, bool> foreseen,
        CancellationToken cancellationToken)
    {
        var (village, state, _, today) = night;
        if (!options.Enabled || state.Edition == 0 || snapshot.Digests is not { } digests || !ReadsTheSameWay(snapshot.Probe, state)
            || await proofs.FindAsync(state.Id, cancellationToken) is not { } proof || proof.Edition != state.Edition
            || proof.ReadAt > time.GetUtcNow() || proof.SideHash != SideHash(night, snapshot.Probe))
        {
            return SourceLook.Nothing;
        }

        everyRow |= time.GetUtcNow() - proof.ReadAt >= options.FullReadingEvery;
        if (everyRow && !digests.ReadsEveryRow)
        {
            return SourceLook.Nothing;
        }

        var looks = new Dictionary<string, EntityLook>(StringComparer.Ordinal);
        var kept = new Dictionary<string, TableMark>(StringComparer.Ordinal);
        var count = Count(night, snapshot.Probe);
        var read = Entities.All.Where(entity => snapshot.Probe.Maps[entity.Name].IsRead).ToList();
        var untouched = await digests.FindUntouchedAsync(village, proof.Marks, cancellationToken);
        var isQuiet = !everyRow && read.TrueForAll(entity => untouched.Contains(entity.Name));
        foreseen(proof, everyRow || isQuiet ? [.. proof.Entities.Keys] : [.. proof.Entities.Keys.Where(untouched.Contains)], isQuiet);
        var marks = everyRow ? null : await digests.ReadMarksAsync(village, untouched, cancellationToken);
        foreach (var entity in read)
        {
            var look = marks?.GetValueOrDefault(entity.Name)?.Checksum is { } checksum && checksum == proof.Marks[entity.Name].Checksum
                ? new EntityLook(EntityLook.Checksum, [])
                : (await LookAsync(digests, night, entity, batch => count.AddSpecificAsync(session, batch.Specific, cancellationToken), cancellationToken))
                    .WithRowsSetAside(proof.Entities[entity.Name].Quarantined);
            count.EndSpecific();
            looks[entity.Name] = everyRow
                ? look with { Established = EntityLook.Rows, Recheck = entity == Entities.Areas ? null : look.Shelf?.Slice(today.DayNumber % Rechecks, Rechecks) }
                : look;
            if (look.Established == EntityLook.Checksum || (everyRow && look.IsUnchanged && untouched.Contains(entity.Name)))
            {
                kept[entity.Name] = proof.Marks[entity.Name];
            }

            if (entity == Entities.Areas && !look.IsUnchanged)
            {
                // Everything else is counted by area.
                return new SourceLook(Known: null, looks, kept);
            }

            await progress.AdvanceAsync(entity, 0, cancellationToken);
        }

        var knowledge = new PriorKnowledge(proof, looks, count, needsNewMarks: kept.Count < looks.Count, everyRow);
        return new SourceLook(TooMuch(knowledge) ? null : knowledge, looks, kept);
    }

    /// <summary>Counts the edition from the one before.</summary>
    internal PartialCount Count(NightContext night, SourceProbe probe) => new(proofs, night.State, probe, night.Reference, night.Today);

    /// <summary>
    /// Digests and marks of the snapshot that was just read. Entities that were digested for <paramref name="look"/>, in the same snapshot, are not digested again, also when the night
    /// then read everything.
    /// </summary>
    internal async Task<FreshProof?> TakeAsync(ISourceSnapshot snapshot, SourceVillage village, SourceLook look, CancellationToken cancellationToken)
    {
        if (!options.Enabled || snapshot.Digests is not { } digests)
        {
            return null;
        }

        var shelves = new Dictionary<string, DigestShelf?>(StringComparer.Ordinal);
        foreach (var entity in Entities.All.Where(entity => snapshot.Probe.Maps[entity.Name].IsRead))
        {
            if (look.Looks.GetValueOrDefault(entity.Name) is { ChangedRanges: not null } known)
            {
                if (known.Shelf is { } shelf && !known.IsUnchanged)
                {
                    shelves[entity.Name] = shelf;
                }
            }
            else
            {
                shelves[entity.Name] = digests.CanDigest(entity) ? (await DigestAsync(digests, village, entity, before: null, passing: null, cancellationToken)).Shelf : null;
            }
        }

        var unknown = snapshot.Probe.Maps.Where(map => map.Value.IsRead && !look.KeptMarks.ContainsKey(map.Key)).Select(map => map.Key).ToHashSet(StringComparer.Ordinal);
        var marks = await digests.ReadMarksAsync(village, unknown, cancellationToken);
        return new FreshProof(marks.Concat(look.KeptMarks).ToDictionary(mark => mark.Key, mark => mark.Value, StringComparer.Ordinal), shelves);
    }

    /// <summary>Keeps what <see cref="TakeAsync"/> took, as the proof of the edition that the receipt is about.</summary>
    internal Task RememberAsync(
        NightContext night, SourceProbe probe, RunReceipt receipt, FreshProof fresh, PriorKnowledge? known, CancellationToken cancellationToken) => proofs.RememberAsync(
            night.State.Id,
            new SourceProof
            {
                Edition = receipt.Edition,
                ReadAt = known is { ReadEveryRow: false } ? known.Proof.ReadAt : receipt.SnapshotAt,
                SideHash = SideHash(night, probe),
                Marks = fresh.Marks,
                Entities = receipt.Entities,
                Areas = receipt.Areas,
            },
            fresh.Shelves,
            cancellationToken);

    private static bool ReadsTheSameWay(SourceProbe probe, VillageState state) =>
        probe.ReadingVersion == state.ReadingVersion && probe.Maps.Count == state.Maps.Count
        && probe.Maps.All(map => state.Maps.TryGetValue(map.Key, out var before) && before.IsRead == map.Value.IsRead && Same(before.Fields, map.Value.Fields)
            && (before.SwitchedOn ?? []).SequenceEqual(map.Value.SwitchedOn ?? [], StringComparer.Ordinal));

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
        ISourceDigests digests, NightContext night, EntityDefinition entity, Func<DigestBatch, Task> passing, CancellationToken cancellationToken) =>
        digests.CanDigest(entity) && await proofs.FindShelfAsync(night.State.Id, entity, cancellationToken) is { } shelf && shelf.RangeWidth == digests.RangeWidth
            ? await DigestAsync(digests, night.Village, entity, shelf, passing, cancellationToken)
            : EntityLook.Unknown;

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

    /// <summary>What is counted and shown besides rows; a column of data spesifik that is gone, or read in another way, counts differently although no row says so.</summary>
    private string SideHash(NightContext night, SourceProbe probe) =>
        $"{SideContent.Hash(night.Village, night.Reference, specificHash: string.Empty, quarantined: [], store.Keys)} {string.Join(',', probe.SpecificColumns.Order(StringComparer.Ordinal))} {probe.SpecificReading}";
}
