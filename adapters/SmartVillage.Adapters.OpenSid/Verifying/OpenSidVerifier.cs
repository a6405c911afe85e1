using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Proves that the copy equals an OpenSID database (P3). Everything but the connection, its meter and its manners is its own: catalogue, statements, rules for values, digests and
/// comparison; a mistake in the sync cannot hide here, because it would have to be made twice.
/// </summary>
public sealed class OpenSidVerifier(OpenSidSourceOptions options, TimeProvider time) : IPopulationVerifier
{
    /// <inheritdoc />
    public string SourceName => options.Name;

    /// <inheritdoc />
    public async Task<IReadOnlyList<VillageVerification>> VerifyAsync(IStoredContent stored, VerificationOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(order);
        await using var session = new SourceSession(await new OpenSidConnector(options).OpenAsync(cancellationToken), order.Meter, options, time);
        var source = new SourceSide(session, options.Local);
        var (plan, villages) = await FromSourceAsync(
            async () =>
            {
                await source.BeginAsync(cancellationToken);
                var catalog = await SourceCatalog.LoadAsync(session, cancellationToken);
                if (catalog.Find("tweb_penduduk")?.Has("id") != true)
                {
                    throw SourceFailures.Create(KnownFailures.NotOpenSid, options);
                }

                return (VerifiedEntities.Plan(catalog, options.SpecificColumns), await VillageFinder.FindAsync(session, catalog, options, cancellationToken));
            },
            cancellationToken);

        return await BothSides.CompareAsync(
            plan, villages, options, stored, order,
            new SourceReads(
                (entity, village) => FromSourceAsync(() => source.SumAsync(entity, village, cancellationToken), cancellationToken),
                (entity, village, keys) => FromSourceAsync(() => source.FindAsync(entity, village, keys, cancellationToken), cancellationToken)),
            cancellationToken);
    }

    private async Task<T> FromSourceAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (SourceFailures.IsOfServer(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw SourceFailures.Translate(exception, options);
        }
    }
}
