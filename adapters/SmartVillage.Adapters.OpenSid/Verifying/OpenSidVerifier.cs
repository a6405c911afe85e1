using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Proves that the copy equals an OpenSID database (P3). Everything but the connection is its own: catalogue, statements, rules for values, digests and
/// comparison; a mistake in the sync cannot hide here, because it would have to be made twice.
/// </summary>
public sealed class OpenSidVerifier(OpenSidSourceOptions options) : IPopulationVerifier
{
    /// <inheritdoc />
    public string SourceName => options.Name;

    /// <inheritdoc />
    public Task<IReadOnlyList<VillageVerification>> VerifyAsync(IStoredContent stored, string? villageCode, CancellationToken cancellationToken) =>
        CompareAsync(stored, villageCode, rowsOfAKind: null, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<VillageVerification>> ExplainAsync(
        IStoredContent stored, string? villageCode, int rowsOfAKind, CancellationToken cancellationToken) =>
        CompareAsync(stored, villageCode, rowsOfAKind, cancellationToken);

    private async Task<IReadOnlyList<VillageVerification>> CompareAsync(
        IStoredContent stored, string? villageCode, int? rowsOfAKind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        await using var connection = await new OpenSidConnector(options).OpenAsync(cancellationToken);
        var source = new SourceSide(connection);
        var (plan, villages) = await FromSourceAsync(
            async () =>
            {
                await source.BeginAsync(cancellationToken);
                var catalog = await SourceCatalog.LoadAsync(connection, cancellationToken);
                if (catalog.Find("tweb_penduduk")?.Has("id") != true)
                {
                    throw SourceFailures.Create(KnownFailures.NotOpenSid, options);
                }

                return (VerifiedEntities.Plan(catalog), await VillageFinder.FindAsync(connection, catalog, options, cancellationToken));
            },
            cancellationToken);

        return await BothSides.CompareAsync(
            plan, villages, options, stored, villageCode,
            new SourceReads(
                (entity, village) => FromSourceAsync(() => source.SumAsync(entity, village, cancellationToken), cancellationToken),
                (entity, village, keys) => FromSourceAsync(() => source.FindAsync(entity, village, keys, cancellationToken), cancellationToken)),
            rowsOfAKind, cancellationToken);
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
