using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>
/// Streams every entity of one village once, and feeds comparison, counters and receipt from that one stream. Rows that <paramref name="known"/> proves equal are not read; then only
/// what differs is counted.
/// </summary>
internal sealed class VillageReading(
    IEditionSession session, IStoreKeys keys, SourceProbe probe, SourceReferenceData reference, DateOnly referenceDate, PriorKnowledge? known, bool mayWrite)
{
    private const int BatchesAhead = 4;

    /// <summary>Looking keys up range by range costs less than going through all of them while there are so many rows for each range.</summary>
    private const int RowsForEachRange = 16;
    private static readonly FieldDefinition FamilyField = Entities.Residents["family"];

    private readonly ReceiptBuilder _receipt = new();
    private readonly HashSet<long> _familiesWithMembers = [];
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private StatisticsCollector? _statistics = known is not null ? null : new StatisticsCollector(new StatisticsContext(
        referenceDate, reference.CodeLists, reference.AgeBands, reference.AgeCategories, probe.ReadFields(), probe.SpecificColumns));

    private readonly bool _countsCopy = known is null && session.Village.Edition > 0 && SharedFields.AreLost(probe);
    private readonly Dictionary<long, SpecificData> _specific = [];

    /// <summary>What the source looks like.</summary>
    public SourceProbe Probe => probe;

    public Dictionary<string, EntityComparison> Comparisons { get; } = new(StringComparer.Ordinal);

    private bool IsFirstEdition => session.Village.Edition == 0;

    public async Task ReadAsync(ISourceSnapshot snapshot, SourceVillage village, RunProgressReporter progress, CancellationToken cancellationToken)
    {
        foreach (var entity in Entities.All)
        {
            var look = known?.Of(entity) ?? EntityLook.Unknown;
            var comparison = await OpenAsync(entity, look, cancellationToken);
            Comparisons[entity.Name] = comparison;
            if (comparison.Map.IsRead)
            {
                await ReadEntityAsync(snapshot, village, comparison, look, progress, cancellationToken);
            }

            await comparison.LoadOldRowsAsync(session, cancellationToken);
            if (known is null)
            {
                comparison.ForgetFingerprints();
                if (!IsFirstEdition)
                {
                    // Keys of all entities are kept until the end, and what comparing this one took would come on top.
                    RunMemory.GiveBack(comparison.Read);
                }
            }
        }

        await LearnReferencesAsync(cancellationToken);
    }

    /// <summary>Which of some families have members in this edition.</summary>
    public async Task<IReadOnlySet<long>> FamiliesWithMembersAsync(CancellationToken cancellationToken)
    {
        if (known is null)
        {
            return _familiesWithMembers;
        }

        var residents = Comparisons[Entities.Residents.Name];
        var touched = residents.Changed.Select(row => row.Id).Concat(residents.Vanished.Select(row => row.Id)).ToHashSet();
        var families = Comparisons[Entities.Families.Name].Vanished.Select(row => row.Old.SourceKey).ToHashSet();
        var found = residents.Fresh.Concat(residents.Changed).Select(row => row.Record.Number(FamilyField)).OfType<long>().ToHashSet();
        await foreach (var member in session.FindRecordsAsync(Entities.Residents, FamilyField, [.. families.Select(key => $"{key}")], cancellationToken))
        {
            if (!touched.Contains(member.Id) && member.Record.Number(FamilyField) is { } family)
            {
                found.Add(family);
            }
        }

        return found;
    }

    /// <summary>Statistics and receipt of the areas, once everything is bound.</summary>
    /// <exception cref="ReadEverythingException">What differs is not enough to count from.</exception>
    public async Task<EditionCount> CountAsync(ISourceSnapshot snapshot, SourceVillage village, CancellationToken cancellationToken)
    {
        if (_statistics is not null)
        {
            if (_countsCopy)
            {
                await CountCopyAsync(_statistics, cancellationToken);
            }

            var count = new EditionCount(_statistics.Build, _statistics.SpecificContentHash(), _receipt.Areas());
            _statistics = null;
            return count;
        }

        await CorrectReceiptAsync(cancellationToken);
        var (statistics, hash) = await known!.Count.MakeAsync(
            session, Comparisons, snapshot, village, !known.Looks[Entities.Residents.Name].IsUnchanged, cancellationToken) ?? throw new ReadEverythingException();
        return new EditionCount(() => statistics, hash, _receipt.Areas());
    }

    private async Task<EntityComparison> OpenAsync(EntityDefinition entity, EntityLook look, CancellationToken cancellationToken)
    {
        EntityComparison Comparison(StoredKeys stored, ContentSum? before = null) => new(entity, probe.Maps[entity.Name], session.Village, probe.ReadingVersion, stored, before);
        if (look.RangesToRead is not { } ranges)
        {
            return Comparison(IsFirstEdition ? StoredKeys.Empty : await session.LoadKeysAsync(entity, cancellationToken));
        }

        var before = known!.Proof.Entities[entity.Name].Content();
        var few = (long)ranges.Count * RowsForEachRange <= before.Rows;
        var comparison = Comparison(few ? await session.LoadKeysAsync(entity, ranges, cancellationToken) : await session.LoadKeysAsync(entity, cancellationToken), before);
        comparison.Reopen(ranges);
        return comparison;
    }

    /// <summary>Rows that differ refer to others, which may be among those that were not read. Asked again once tombstones were found, which refer to others too.</summary>
    public async Task LearnReferencesAsync(CancellationToken cancellationToken)
    {
        if (known is null)
        {
            return;
        }

        foreach (var target in Comparisons.Values)
        {
            var references = Comparisons.Values.SelectMany(comparison => comparison.ReferencesTo(target.Entity));
            await target.LearnKeysAsync(session, references, cancellationToken);
        }
    }

    private async Task ReadEntityAsync(
        ISourceSnapshot snapshot, SourceVillage village, EntityComparison comparison, EntityLook look, RunProgressReporter progress, CancellationToken cancellationToken)
    {
        comparison.Established = look.Established;
        var some = look.RangesToRead;
        if (some is not null)
        {
            await progress.AdvanceAsync(comparison.Entity, (int)comparison.Sum.Rows, cancellationToken);
            if (some.Count == 0)
            {
                return;
            }
        }

        var batches = some is not null
            ? snapshot.Digests!.ReadAsync(village, comparison.Entity, some, cancellationToken)
            : snapshot.ReadAsync(village, comparison.Entity, cancellationToken);
        await foreach (var batch in batches.ReadAheadAsync(BatchesAhead, cancellationToken))
        {
            foreach (var record in batch.Records)
            {
                var differing = comparison.Differing;
                await TakeAsync(record, comparison, cancellationToken);
                if (comparison.Differing > differing && look.SaidUnchanged(record.SourceKey))
                {
                    // Digests were kept of something else than what was read, so that nothing that they say can be believed.
                    throw new ReadEverythingException();
                }
            }

            comparison.Quarantined.AddRange(batch.Quarantined);
            await progress.AdvanceAsync(comparison.Entity, batch.Records.Count, cancellationToken);
        }
    }

    private async ValueTask TakeAsync(EntityRecord record, EntityComparison comparison, CancellationToken cancellationToken)
    {
        _buffer.ResetWrittenCount();
        RecordCodec.Encode(record, _buffer);
        var fingerprint = keys.ComputeFingerprint(comparison.Entity, _buffer.WrittenSpan);
        PregnancyNote.Begin(record, referenceDate);
        if (_statistics is not null)
        {
            Count(record, fingerprint, _statistics);
            if (!IsFirstEdition && comparison.Entity == Entities.Residents && record.Number(FamilyField) is { } family)
            {
                _familiesWithMembers.Add(family);
            }
        }

        if (comparison.Add(record, fingerprint, IsFirstEdition) && mayWrite)
        {
            await session.StageAsync(new StagedRow(ChangeKind.Added, 0, record, fingerprint, []), cancellationToken);
        }
    }

    private void Count(EntityRecord record, Fingerprint fingerprint, StatisticsCollector statistics)
    {
        if (!_countsCopy)
        {
            statistics.Add(record);
            _receipt.Add(record, fingerprint);
        }
        else if (record.Specific != default)
        {
            // Kept for nobody, and so only the source has it.
            _specific[record.SourceKey] = record.Specific;
        }
    }

    private async Task CountCopyAsync(StatisticsCollector statistics, CancellationToken cancellationToken)
    {
        foreach (var entity in Entities.All)
        {
            await foreach (var (record, fingerprint) in EditionInHand.ReadAsync(session, Comparisons[entity.Name], cancellationToken))
            {
                if (entity == Entities.Residents)
                {
                    record.Specific = _specific.GetValueOrDefault(record.SourceKey);
                }

                statistics.Add(record);
                _receipt.Add(record, fingerprint);
            }
        }
    }

    private async Task CorrectReceiptAsync(CancellationToken cancellationToken)
    {
        var residents = Comparisons[Entities.Residents.Name];
        _receipt.StartFrom(known!.Proof.Areas);
        await foreach (var area in session.LoadAllAsync(Entities.Areas, cancellationToken))
        {
            _receipt.Add(area.Record, default);
        }

        foreach (var old in residents.OldRows())
        {
            _receipt.Remove(old, residents.StoredFingerprint(old.SourceKey));
        }

        foreach (var row in residents.Fresh.Concat(residents.Changed))
        {
            _receipt.Add(row.Record, row.Fingerprint);
        }
    }
}
