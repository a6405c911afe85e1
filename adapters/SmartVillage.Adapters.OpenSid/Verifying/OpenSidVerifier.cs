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
    public async Task<IReadOnlyList<VillageVerification>> VerifyAsync(IStoredContent stored, string? villageCode, CancellationToken cancellationToken)
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

        var editions = await stored.ListVillagesAsync(cancellationToken);
        var results = new List<VillageVerification>();
        foreach (var pair in VillagePairs.Match(villages, editions, options))
        {
            if (villageCode is null || string.Equals(pair.Code, villageCode, StringComparison.Ordinal))
            {
                results.Add(await VerifyAsync(pair, plan, source, stored, cancellationToken));
            }
        }

        return results;
    }

    private async Task<VillageVerification> VerifyAsync(
        VillagePair pair, IReadOnlyList<VerifiedEntity> plan, SourceSide source, IStoredContent stored, CancellationToken cancellationToken)
    {
        var quarantined = pair.VillageId is { } id ? await stored.CountQuarantinedAsync(id, cancellationToken) : new Dictionary<string, long>(StringComparer.Ordinal);
        var copy = new CopySide(stored);
        var entities = new Dictionary<string, EntityVerification>(StringComparer.Ordinal);
        foreach (var entity in plan)
        {
            var aside = quarantined.GetValueOrDefault(entity.Definition.Name);
            if (!entity.IsThere)
            {
                entities[entity.Definition.Name] = new EntityVerification(0, 0, 0, aside, NotRead: true);
                continue;
            }

            var sums = pair.Village is { } village
                ? await FromSourceAsync(() => source.SumAsync(entity, village, cancellationToken), cancellationToken)
                : new SourceSums();
            entities[entity.Definition.Name] = await copy.CompareAsync(entity, sums, pair.VillageId, aside, cancellationToken);
        }

        return new VillageVerification(pair.Code, entities);
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
