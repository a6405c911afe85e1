using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>
/// Makes a database without a server look like a live one, which digests its rows itself, and tells every step of reading before it is taken, and after an entity has been read.
/// </summary>
internal sealed class LiveSource(IPopulationSource source, Func<ModelDatabase> model, int width, Action<string> reached) : IPopulationSource
{
    public string Name => source.Name;

    public string? VillageCode => source.VillageCode;

    public async Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        reached("opening");
        return new Snapshot(await source.OpenSnapshotAsync(cancellationToken), model(), width, reached);
    }

    private sealed class Snapshot(ISourceSnapshot snapshot, ModelDatabase model, int width, Action<string> reached) : ISourceSnapshot
    {
        public SourceProbe Probe => snapshot.Probe with { IsBackup = false };

        public IReadOnlyList<SourceVillage> Villages => snapshot.Villages;

        public Task<SourceReferenceData> ReadReferenceDataAsync(SourceVillage village, CancellationToken cancellationToken)
        {
            reached("reference");
            return snapshot.ReadReferenceDataAsync(village, cancellationToken);
        }

        public async IAsyncEnumerable<RecordBatch> ReadAsync(SourceVillage village, EntityDefinition entity, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var batch in snapshot.ReadAsync(village, entity, cancellationToken))
            {
                yield return batch;
            }

            reached($"read-{entity.Name}");
        }

        public Task<bool> SecondReadingAgreesAsync(SourceVillage village, CancellationToken cancellationToken)
        {
            reached("second-reading");
            return snapshot.SecondReadingAgreesAsync(village, cancellationToken);
        }

        public ISourceDigests Digests { get; } = new ModelDigests(snapshot, model, new ModelReading(model, default), width);

        public ValueTask DisposeAsync() => snapshot.DisposeAsync();
    }
}
