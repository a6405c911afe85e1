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
    /// <param name="order">What is asked for.</param>
    /// <param name="source">Reads the rows of the source.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IReadOnlyList<VillageVerification>> CompareAsync(
        IReadOnlyList<VerifiedEntity> plan, IReadOnlyList<VerifiedVillage> villages, SourceOptions options, IStoredContent stored, VerificationOrder order,
        SourceReads source, CancellationToken cancellationToken)
    {
        var editions = await stored.ListVillagesAsync(cancellationToken);
        var results = new List<VillageVerification>();
        foreach (var pair in VillagePairs.Match(villages, editions, options))
        {
            if (order.VillageCode is null || string.Equals(pair.Code, order.VillageCode, StringComparison.Ordinal))
            {
                results.Add(await CompareAsync(pair, plan, stored, source, order.RowsOfAKind, cancellationToken));
            }
        }

        return results;
    }

    private static async Task<VillageVerification> CompareAsync(
        VillagePair pair, IReadOnlyList<VerifiedEntity> plan, IStoredContent stored, SourceReads source, int? rowsOfAKind, CancellationToken cancellationToken)
    {
        var quarantined = pair.VillageId is { } id ? await stored.CountQuarantinedAsync(id, cancellationToken) : new Dictionary<string, long>(StringComparer.Ordinal);
        var aside = pair.VillageId is { } known && rowsOfAKind is not null ? await stored.ListQuarantinedAsync(known, cancellationToken) : [];
        var copy = new CopySide(stored);
        var entities = new Dictionary<string, EntityVerification>(StringComparer.Ordinal);
        var differences = new List<VerificationDifference>();
        foreach (var entity in plan)
        {
            var name = entity.Definition.Name;
            if (!entity.IsThere || pair.Village?.CanDivide(entity) == false)
            {
                entities[name] = new EntityVerification(0, 0, 0, quarantined.GetValueOrDefault(name), NotRead: true);
                continue;
            }

            var log = rowsOfAKind is { } most ? new DifferenceLog(entity, most) : null;
            var sums = pair.Village is { } village ? await source.Sum(entity, village) : new SourceSums();
            entities[name] = await copy.CompareAsync(entity, sums, pair.VillageId, quarantined.GetValueOrDefault(name), log, cancellationToken);
            if (log is not null)
            {
                var rows = log.StaleKeys is { Count: > 0 } keys ? await source.Find(entity, pair.Village!, keys) : [];
                differences.AddRange(log.Explain(rows, aside.Where(row => string.Equals(row.Entity, name, StringComparison.Ordinal))));
            }
        }

        return new VillageVerification(pair.Code, entities) { Differences = differences };
    }
}
