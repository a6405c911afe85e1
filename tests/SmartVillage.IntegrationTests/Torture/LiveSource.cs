using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Makes a database without a server look like a live one, and tells every step of reading before it is taken, and after an entity has been read.</summary>
internal sealed class LiveSource(IPopulationSource source, Action<string> reached) : IPopulationSource
{
    public string Name => source.Name;

    public string? VillageCode => source.VillageCode;

    public async Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        reached("opening");
        return new Snapshot(await source.OpenSnapshotAsync(cancellationToken), reached);
    }

    private sealed class Snapshot(ISourceSnapshot snapshot, Action<string> reached) : ISourceSnapshot
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

        public ValueTask DisposeAsync() => snapshot.DisposeAsync();
    }
}
