using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>Population data out of a database without a server; every snapshot opens it anew.</summary>
internal sealed class RawSource(SourceOptions options, Func<CourtesyMeter, CancellationToken, Task<IRawDatabase>> open) : IPopulationSource
{
    public RawSource(SourceOptions options, Func<CancellationToken, Task<IRawDatabase>> open)
        : this(options, (_, token) => open(token))
    {
    }

    public string Name => options.Name;

    public string? VillageCode { get; } =
        Domain.Areas.VillageCode.TryParseStored(options.VillageCode, out var code) ? code.Value : options.VillageCode;

    public Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken) => OpenSnapshotAsync(new CourtesyMeter(), cancellationToken);

    public async Task<ISourceSnapshot> OpenSnapshotAsync(CourtesyMeter meter, CancellationToken cancellationToken)
    {
        var database = await open(meter, cancellationToken);
        try
        {
            if (!SourceTables.HasResidents(database.Catalog))
            {
                throw BackupFailures.NotOpenSid(options.Name);
            }

            var contents = await SnapshotContents.ProbeAsync(
                new RawSideTables(database), database.Catalog, options, database.Product, database.TakenAt, isBackup: true, cancellationToken);
            return new RawSnapshot(database, contents);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
