using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Holds every entity of every village of a source against the copy.</summary>
internal static class BothSides
{
    /// <param name="plan">What the source can prove.</param>
    /// <param name="villages">Its villages.</param>
    /// <param name="options">The source.</param>
    /// <param name="stored">The copy.</param>
    /// <param name="villageCode">Only this village, or null for all.</param>
    /// <param name="sum">Digests the rows of the source.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IReadOnlyList<VillageVerification>> CompareAsync(
        IReadOnlyList<VerifiedEntity> plan, IReadOnlyList<VerifiedVillage> villages, SourceOptions options, IStoredContent stored, string? villageCode,
        Func<VerifiedEntity, VerifiedVillage, Task<SourceSums>> sum, CancellationToken cancellationToken)
    {
        var editions = await stored.ListVillagesAsync(cancellationToken);
        var results = new List<VillageVerification>();
        foreach (var pair in VillagePairs.Match(villages, editions, options))
        {
            if (villageCode is null || string.Equals(pair.Code, villageCode, StringComparison.Ordinal))
            {
                results.Add(await CompareAsync(pair, plan, stored, sum, cancellationToken));
            }
        }

        return results;
    }

    private static async Task<VillageVerification> CompareAsync(
        VillagePair pair, IReadOnlyList<VerifiedEntity> plan, IStoredContent stored, Func<VerifiedEntity, VerifiedVillage, Task<SourceSums>> sum,
        CancellationToken cancellationToken)
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

            var sums = pair.Village is { } village ? await sum(entity, village) : new SourceSums();
            entities[entity.Definition.Name] = await copy.CompareAsync(entity, sums, pair.VillageId, aside, cancellationToken);
        }

        return new VillageVerification(pair.Code, entities);
    }
}
