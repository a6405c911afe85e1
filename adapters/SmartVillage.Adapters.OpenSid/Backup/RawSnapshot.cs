using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>A database without a server as a snapshot; what lies still needs no transaction and no second reading.</summary>
internal sealed class RawSnapshot(IRawDatabase database, SnapshotContents contents) : ISourceSnapshot
{
    private readonly RawSideTables _tables = new(database);
    private ResidentExtras? _extras;

    public SourceProbe Probe => contents.Probe;

    public IReadOnlyList<SourceVillage> Villages => contents.Villages;

    public Task<SourceRadar?> LookAroundAsync(CancellationToken cancellationToken) => Task.FromResult<SourceRadar?>(RawRadar.Of(database, contents.Probe.CompleteDataMode));

    public Task<SourceReferenceData> ReadReferenceDataAsync(SourceVillage village, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(village);
        return contents.ReferenceDataAsync(_tables, village, cancellationToken);
    }

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceVillage village, EntityDefinition entity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(village);
        ArgumentNullException.ThrowIfNull(entity);
        var plan = contents.Plans[entity.Name];
        var extras = entity == Entities.Residents ? _extras ??= await ExtrasReader.LoadAsync(_tables, contents.Catalog, cancellationToken) : new ResidentExtras();
        var reader = new RawEntityReader(database, plan, new RowMapper(plan, extras, contents.PregnancyIsOld));
        await foreach (var batch in reader.ReadAsync(contents.Tenants, village.TenantId, cancellationToken))
        {
            yield return batch;
        }
    }

    public Task<bool> SecondReadingAgreesAsync(SourceVillage village, CancellationToken cancellationToken) => Task.FromResult(true);

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }
}
