using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>A source whose digest of one resident never changes again once it is <see cref="Blind"/>, whatever happens to the row: what a mistake in keeping digests would look like.</summary>
internal sealed class ForgetfulSource(IPopulationSource source) : IPopulationSource
{
    private readonly Dictionary<long, RangeDigest> _first = [];

    public string Name => source.Name;

    public string? VillageCode => source.VillageCode;

    /// <summary>Source key of that resident.</summary>
    public long? Blind { get; set; }

    public async Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken) => new Snapshot(this, await source.OpenSnapshotAsync(cancellationToken));

    public async Task<ISourceSnapshot> OpenSnapshotAsync(CourtesyMeter meter, CancellationToken cancellationToken) =>
        new Snapshot(this, await source.OpenSnapshotAsync(meter, cancellationToken));

    private RangeDigest Remember(RangeDigest digest)
    {
        _first.TryAdd(digest.From, digest);
        return digest.From == Blind ? _first[digest.From] : digest;
    }

    private sealed class Snapshot(ForgetfulSource owner, ISourceSnapshot snapshot) : ISourceSnapshot
    {
        public SourceProbe Probe => snapshot.Probe;

        public IReadOnlyList<SourceVillage> Villages => snapshot.Villages;

        public ISourceDigests Digests { get; } = new Digesting(owner, snapshot.Digests!);

        public Task<SourceReferenceData> ReadReferenceDataAsync(SourceVillage village, CancellationToken cancellationToken) =>
            snapshot.ReadReferenceDataAsync(village, cancellationToken);

        public IAsyncEnumerable<RecordBatch> ReadAsync(SourceVillage village, EntityDefinition entity, CancellationToken cancellationToken) =>
            snapshot.ReadAsync(village, entity, cancellationToken);

        public Task<bool> SecondReadingAgreesAsync(SourceVillage village, CancellationToken cancellationToken) => snapshot.SecondReadingAgreesAsync(village, cancellationToken);

        public ValueTask DisposeAsync() => snapshot.DisposeAsync();
    }

    private sealed class Digesting(ForgetfulSource owner, ISourceDigests digests) : ISourceDigests
    {
        public int RangeWidth => digests.RangeWidth;

        public bool ReadsEveryRow => digests.ReadsEveryRow;

        public bool CanDigest(EntityDefinition entity) => digests.CanDigest(entity);

        public Task<IReadOnlySet<string>> FindUntouchedAsync(SourceVillage village, IReadOnlyDictionary<string, TableMark> since, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal));

        public Task<IReadOnlyDictionary<string, TableMark>> ReadMarksAsync(SourceVillage village, IReadOnlySet<string> entities, CancellationToken cancellationToken) =>
            digests.ReadMarksAsync(village, entities, cancellationToken);

        public async IAsyncEnumerable<DigestBatch> DigestAsync(
            SourceVillage village, EntityDefinition entity, ReadOnlyMemory<byte> salt, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var batch in digests.DigestAsync(village, entity, salt, cancellationToken))
            {
                yield return entity == Entities.Residents ? new DigestBatch([.. batch.Ranges.Select(owner.Remember)], batch.Specific) : batch;
            }
        }

        public IAsyncEnumerable<RecordBatch> ReadAsync(SourceVillage village, EntityDefinition entity, IReadOnlyList<KeyRange> ranges, CancellationToken cancellationToken) =>
            digests.ReadAsync(village, entity, ranges, cancellationToken);

        public Task<IReadOnlyList<SpecificTally>?> TallySpecificAsync(SourceVillage village, CancellationToken cancellationToken) => digests.TallySpecificAsync(village, cancellationToken);
    }
}
