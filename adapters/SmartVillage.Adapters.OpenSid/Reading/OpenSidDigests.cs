using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Digests of an OpenSID database: of every row where the server is beside us, else of key ranges, which the server makes itself.</summary>
internal sealed class OpenSidDigests(
    OpenSidSourceOptions options, SourceSession session, SnapshotContents contents, Func<CancellationToken, Task<ResidentExtras>> loadExtras) : ISourceDigests
{
    /// <summary>Digesting leaves nothing to hold in memory, so that only the server's time counts.</summary>
    private const int MostRows = 20_000;

    private readonly ChunkSize _rows = new(options.Local);
    private readonly ChunkSize _digests = new(options.Local, MostRows);

    private readonly TableMarkReader _marks = new(session, contents, options.Local);

    public bool ReadsEveryRow => options.Local;

    public int RangeWidth => options.Local ? 1 : RangeDigestReader.Width;

    public bool CanDigest(EntityDefinition entity) =>
        contents.Plans.TryGetValue(entity.Name, out var plan) && plan.HasKeyRanges && plan.Table.IsTransactional;

    public Task<IReadOnlySet<string>> FindUntouchedAsync(SourceVillage village, IReadOnlyDictionary<string, TableMark> since, CancellationToken cancellationToken) =>
        SourceStream.GuardAsync(() => _marks.FindUntouchedAsync(since, cancellationToken), options, cancellationToken);

    public Task<IReadOnlyDictionary<string, TableMark>> ReadMarksAsync(SourceVillage village, IReadOnlySet<string> entities, CancellationToken cancellationToken) =>
        SourceStream.GuardAsync(() => _marks.ReadAsync(entities, cancellationToken), options, cancellationToken);

    public IAsyncEnumerable<DigestBatch> DigestAsync(
        SourceVillage village, EntityDefinition entity, ReadOnlyMemory<byte> salt, CancellationToken cancellationToken) =>
        SourceStream.GuardAsync(DigestRowsAsync(village, contents.Plans[entity.Name], salt, cancellationToken), options, cancellationToken);

    public IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceVillage village, EntityDefinition entity, IReadOnlyList<KeyRange> ranges, CancellationToken cancellationToken) =>
        SourceStream.GuardAsync(ReadRangesAsync(village, contents.Plans[entity.Name], ranges, cancellationToken), options, cancellationToken);

    public Task<IReadOnlyList<SpecificTally>?> TallySpecificAsync(SourceVillage village, CancellationToken cancellationToken) =>
        SourceStream.GuardAsync(() => TallyAsync(village, contents.Plans[Domain.Records.Entities.Residents.Name], cancellationToken), options, cancellationToken);

    private async IAsyncEnumerable<DigestBatch> DigestRowsAsync(
        SourceVillage village, EntityPlan plan, ReadOnlyMemory<byte> salt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var extras = await ExtrasOfAsync(plan, cancellationToken);
        var batches = options.Local
            ? new RowDigestReader(session, plan, extras, salt, contents.PregnancyIsOld).ReadAsync(Condition(plan, village), cancellationToken)
            : new RangeDigestReader(session, plan, extras, _digests).ReadAsync(Condition(plan, village), cancellationToken);
        await foreach (var batch in batches)
        {
            yield return batch;
        }
    }

    private async IAsyncEnumerable<RecordBatch> ReadRangesAsync(
        SourceVillage village, EntityPlan plan, IReadOnlyList<KeyRange> ranges, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mapper = new RowMapper(plan, await ExtrasOfAsync(plan, cancellationToken), contents.PregnancyIsOld);
        await foreach (var batch in new EntityReader(session, plan, mapper, _rows).ReadAsync(contents.Tenants, village.TenantId, ranges, cancellationToken))
        {
            yield return batch;
        }
    }

    private async Task<IReadOnlyList<SpecificTally>?> TallyAsync(SourceVillage village, EntityPlan residents, CancellationToken cancellationToken)
    {
        // A covid status is somebody's own row in another table, which no grouping of residents contains.
        var extras = await loadExtras(cancellationToken);
        return extras.Covid.Count > 0
            ? null
            : await new SpecificTallyReader(session, residents, contents.PregnancyIsOld, _digests).ReadAsync(Condition(residents, village), cancellationToken);
    }

    private async Task<ResidentExtras> ExtrasOfAsync(EntityPlan plan, CancellationToken cancellationToken) =>
        plan.Mapping.Entity == Domain.Records.Entities.Residents ? await loadExtras(cancellationToken) : new ResidentExtras();

    private string Condition(EntityPlan plan, SourceVillage village) =>
        contents.Tenants.Condition(plan.Table, village.TenantId, plan.Mapping.SharesRowsWithoutTenant);
}
