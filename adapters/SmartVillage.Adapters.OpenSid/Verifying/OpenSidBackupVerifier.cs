using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Backup.Files;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Proves that the copy equals a backup file (P3). The file is taken apart by the same parser as in a run, because a second one would prove the parser and not the
/// copy; which column feeds which field, what its value means, and the comparison are verifying's own. The parser is held against real servers by tests.
/// </summary>
public sealed class OpenSidBackupVerifier(OpenSidBackupOptions options, TimeProvider time) : IPopulationVerifier
{
    /// <inheritdoc />
    public string SourceName => options.Name;

    /// <inheritdoc />
    public async Task<IReadOnlyList<VillageVerification>> VerifyAsync(IStoredContent stored, VerificationOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(order);
        using var database = await Task.Run(() => BackupOpener.Open(options, time, order.Meter, cancellationToken), cancellationToken);
        var source = new RawSide(database);
        if (source.Catalog.Find("tweb_penduduk")?.Has("id") != true)
        {
            throw BackupFailures.NotOpenSid(options.Name);
        }

        var villages = VillageFinder.Choose(source.Profiles(), source.Catalog, options);
        return await BothSides.CompareAsync(
            VerifiedEntities.Plan(source.Catalog, options.SpecificColumns), villages, options, stored, order,
            new SourceReads(
                (entity, village) => Task.Run(() => source.Sum(entity, village, cancellationToken), cancellationToken),
                (entity, village, keys) => Task.Run(() => source.Find(entity, village, keys.ToHashSet(), cancellationToken), cancellationToken)),
            cancellationToken);
    }
}
