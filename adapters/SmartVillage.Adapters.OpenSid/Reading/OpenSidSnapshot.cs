using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>One consistent, read-only transaction on one connection (P1, P2).</summary>
internal sealed class OpenSidSnapshot(OpenSidSourceOptions options, SourceSession session, ServerSideTables tables, SnapshotContents contents, TimeProvider time) : ISourceSnapshot
{
    private readonly ChunkSize _chunk = new(options.Local);
    private readonly Dictionary<(string Village, string Entity), ReadingDigest> _digests = [];
    private ResidentExtras? _extras;
    private OpenSidDigests? _sourceDigests;
    private SourceRadar? _radar;

    public SourceProbe Probe => contents.Probe;

    public IReadOnlyList<SourceVillage> Villages => contents.Villages;

    public async Task<SourceRadar?> LookAroundAsync(CancellationToken cancellationToken) =>
        _radar ??= await SourceStream.GuardAsync(
            () => RadarReader.TryReadAsync(session, contents, time, cancellationToken), options, cancellationToken);

    public Task<SourceReferenceData> ReadReferenceDataAsync(SourceVillage village, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(village);
        return SourceStream.GuardAsync(() => contents.ReferenceDataAsync(tables, village, cancellationToken), options, cancellationToken);
    }

    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceVillage village, EntityDefinition entity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(village);
        ArgumentNullException.ThrowIfNull(entity);
        return SourceStream.GuardAsync(ReadAndDigestAsync(village, contents.Plans[entity.Name], cancellationToken), options, cancellationToken);
    }

    public async Task<bool> SecondReadingAgreesAsync(SourceVillage village, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(village);
        return await SourceStream.GuardAsync(() => AgreesAsync(village, cancellationToken), options, cancellationToken);
    }

    public ISourceDigests Digests => _sourceDigests ??= new OpenSidDigests(options, session, contents, LoadExtrasAsync);

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private async IAsyncEnumerable<RecordBatch> ReadAndDigestAsync(
        SourceVillage village, EntityPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var digest = plan.Table.IsTransactional ? null : _digests[(village.Code.Value, plan.Mapping.Entity.Name)] = new ReadingDigest();
        await foreach (var batch in ReadRowsAsync(village, plan, cancellationToken))
        {
            Add(digest, batch);
            yield return batch;
        }
    }

    private async IAsyncEnumerable<RecordBatch> ReadRowsAsync(
        SourceVillage village, EntityPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isResidents = plan.Mapping.Entity == Entities.Residents;
        var extras = isResidents ? await LoadExtrasAsync(cancellationToken) : new ResidentExtras();
        var reader = new EntityReader(session, plan, new RowMapper(plan, extras, contents.PregnancyIsOld), _chunk);
        await foreach (var batch in reader.ReadAsync(contents.Tenants, village.TenantId, cancellationToken))
        {
            yield return batch;
        }
    }

    /// <summary>Once for a run: their tables may have no transactions, and rows and digests must mean the same.</summary>
    private async Task<ResidentExtras> LoadExtrasAsync(CancellationToken cancellationToken) =>
        _extras ??= await ExtrasReader.LoadAsync(tables, contents.Catalog, cancellationToken);

    private async Task<bool> AgreesAsync(SourceVillage village, CancellationToken cancellationToken)
    {
        if (_extras is not null && contents.Catalog.Find(ResidentExtras.MapTable) is { IsTransactional: false })
        {
            var again = await ExtrasReader.LoadAsync(tables, contents.Catalog, cancellationToken);
            if (again.Coordinates.Count != _extras.Coordinates.Count || again.Coordinates.Any(place => !_extras.Coordinates.Contains(place)))
            {
                return false;
            }
        }

        foreach (var ((_, entity), first) in _digests.Where(digest => digest.Key.Village == village.Code.Value).ToList())
        {
            var second = new ReadingDigest();
            await foreach (var batch in ReadRowsAsync(village, contents.Plans[entity], cancellationToken))
            {
                Add(second, batch);
            }

            if (second.Value != first.Value)
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(ReadingDigest? digest, RecordBatch batch)
    {
        if (digest is null)
        {
            return;
        }

        foreach (var record in batch.Records.Concat(batch.Quarantined.Select(row => row.Record)))
        {
            digest.Add(record);
        }
    }
}
