using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>Streams every entity of one village once, and feeds comparison, counters and receipt from that one stream.</summary>
internal sealed class VillageReading
{
    private const int BatchesAhead = 4;
    private static readonly FieldDefinition FamilyField = Entities.Residents["family"];

    private readonly IEditionSession _session;
    private readonly IStoreKeys _keys;
    private readonly ReceiptBuilder _receipt = new();
    private readonly HashSet<long> _familiesWithMembers = [];
    private readonly bool _mayWrite;

    public VillageReading(
        IEditionSession session, IStoreKeys keys, SourceProbe probe, SourceReferenceData reference, DateOnly referenceDate, bool mayWrite)
    {
        _mayWrite = mayWrite;
        _session = session;
        _keys = keys;
        Probe = probe;
        Statistics = new StatisticsCollector(new StatisticsContext(
            referenceDate, reference.CodeLists, reference.AgeBands, reference.AgeCategories, probe.ReadFields(), probe.SpecificColumns));
    }

    public SourceProbe Probe { get; }

    public StatisticsCollector Statistics { get; }

    public Dictionary<string, EntityComparison> Comparisons { get; } = new(StringComparer.Ordinal);

    public IReadOnlySet<long> FamiliesWithMembers => _familiesWithMembers;

    public IReadOnlyDictionary<string, AreaReceipt> AreaReceipts => _receipt.Areas();

    private bool IsFirstEdition => _session.Village.Edition == 0;

    public async Task ReadAsync(ISourceSnapshot snapshot, SourceVillage village, RunProgressReporter progress, CancellationToken cancellationToken)
    {
        foreach (var entity in Entities.All)
        {
            var stored = IsFirstEdition ? StoredKeys.Empty : await _session.LoadKeysAsync(entity, cancellationToken);
            var comparison = new EntityComparison(entity, Probe.Maps[entity.Name], _session.Village, Probe.ReadingVersion, stored);
            Comparisons[entity.Name] = comparison;
            if (comparison.Map.IsRead)
            {
                await ReadEntityAsync(snapshot, village, comparison, progress, cancellationToken);
            }

            await comparison.LoadOldRowsAsync(_session, cancellationToken);
        }
    }

    private async Task ReadEntityAsync(
        ISourceSnapshot snapshot, SourceVillage village, EntityComparison comparison, RunProgressReporter progress, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        await foreach (var batch in snapshot.ReadAsync(village, comparison.Entity, cancellationToken).ReadAheadAsync(BatchesAhead, cancellationToken))
        {
            foreach (var record in batch.Records)
            {
                buffer.ResetWrittenCount();
                RecordCodec.Encode(record, buffer);
                var fingerprint = _keys.ComputeFingerprint(comparison.Entity, buffer.WrittenSpan);
                Statistics.Add(record);
                _receipt.Add(record, fingerprint);
                if (comparison.Entity == Entities.Residents && record.Number(FamilyField) is { } family)
                {
                    _familiesWithMembers.Add(family);
                }

                if (comparison.Add(record, fingerprint, IsFirstEdition) && _mayWrite)
                {
                    await _session.StageAsync(new StagedRow(ChangeKind.Added, 0, record, fingerprint, []), cancellationToken);
                }
            }

            comparison.Quarantined.AddRange(batch.Quarantined);
            await progress.AdvanceAsync(comparison.Entity, batch.Records.Count, cancellationToken);
        }
    }
}
