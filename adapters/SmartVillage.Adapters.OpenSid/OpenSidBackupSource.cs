using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Backup.Files;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid;

/// <summary>Population data out of backup files of OpenSID (<c>.sql</c>, <c>.sql.gz</c>, <c>.zip</c>, dumps, <c>.sid</c>), without a database server. Only reads (P1).</summary>
public sealed class OpenSidBackupSource(OpenSidBackupOptions options, TimeProvider time) : IPopulationSource
{
    private readonly RawSource _source = new(options, (meter, token) => Task.Run(() => BackupOpener.Open(options, time, meter, token), token));

    /// <inheritdoc />
    public string Name => _source.Name;

    /// <inheritdoc />
    public string? VillageCode => _source.VillageCode;

    /// <inheritdoc />
    public Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken) => _source.OpenSnapshotAsync(cancellationToken);

    /// <inheritdoc />
    public Task<ISourceSnapshot> OpenSnapshotAsync(CourtesyMeter meter, CancellationToken cancellationToken) => _source.OpenSnapshotAsync(meter, cancellationToken);
}
