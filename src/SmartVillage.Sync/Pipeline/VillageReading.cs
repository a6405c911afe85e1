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
    private static readonly FieldDefinition FamilyField = Entities.Residents["family"];

    private readonly ReceiptBuilder _receipt = new();
    private readonly HashSet<long> _familiesWithMembers = [];
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly StatisticsCollector? _statistics = known is not null ? null : new StatisticsCollector(new StatisticsContext(
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
            var stored = IsFirstEdition ? StoredKeys.Empty : await session.LoadKeysAsync(entity, cancellationToken);
            var comparison = new EntityComparison(entity, probe.Maps[entity.Name], session.Village, probe.ReadingVersion, stored);
            Comparisons[entity.Name] = comparison;
            if (comparison.Map.IsRead)
            {
                await ReadEntityAsync(snapshot, village, comparison, progress, cancellationToken);
            }

            await comparison.LoadOldRowsAsync(session, cancellationToken);
            if (known is null)
            {
                comparison.ForgetFingerprints();
            }
        }
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

            return new EditionCount(_statistics.Build, _statistics.SpecificContentHash(), _receipt.Areas());
        }

        await CorrectReceiptAsync(cancellationToken);
        var (statistics, hash) = await known!.Count.MakeAsync(
            session, Comparisons, snapshot, village, !known.Looks[Entities.Residents.Name].IsUnchanged, cancellationToken) ?? throw new ReadEverythingException();
        return new EditionCount(() => statistics, hash, _receipt.Areas());
    }

    private async Task ReadEntityAsync(
        ISourceSnapshot snapshot, SourceVillage village, EntityComparison comparison, RunProgressReporter progress, CancellationToken cancellationToken)
    {
        var look = known?.Of(comparison.Entity) ?? EntityLook.Unknown;
        comparison.Established = look.Established;
        if (look.ChangedRanges is { } ranges)
        {
            ConfirmAllBut(comparison, ranges);
            await progress.AdvanceAsync(comparison.Entity, (int)comparison.Sum.Rows, cancellationToken);
            if (ranges.Count == 0)
            {
                return;
            }
        }

        var batches = look.ChangedRanges is { } some
            ? snapshot.Digests!.ReadAsync(village, comparison.Entity, some, cancellationToken)
            : snapshot.ReadAsync(village, comparison.Entity, cancellationToken);
        await foreach (var batch in batches.ReadAheadAsync(BatchesAhead, cancellationToken))
        {
            foreach (var record in batch.Records)
            {
                await TakeAsync(record, comparison, cancellationToken);
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
        if (_statistics is not null)
        {
            Count(record, fingerprint, _statistics);
            if (comparison.Entity == Entities.Residents && record.Number(FamilyField) is { } family)
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

    private static void ConfirmAllBut(EntityComparison comparison, IReadOnlyList<KeyRange> ranges)
    {
        var from = long.MinValue;
        foreach (var range in ranges)
        {
            if (range.From > from)
            {
                comparison.Confirm(from, range.From - 1);
            }

            from = range.To + 1;
        }

        comparison.Confirm(from, long.MaxValue);
    }

    private async Task CorrectReceiptAsync(CancellationToken cancellationToken)
    {
        var residents = Comparisons[Entities.Residents.Name];
        _receipt.StartFrom(known!.Proof.Areas);
        await foreach (var area in session.LoadRecordsAsync(Entities.Areas, Comparisons[Entities.Areas.Name].StoredIds, cancellationToken))
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
