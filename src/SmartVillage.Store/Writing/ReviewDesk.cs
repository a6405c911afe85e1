using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>
/// Where people decide whether a new row is somebody who had been there before. A decision is remembered for ever and carried out by the next run. Whoever is one person is no other:
/// <c>same</c> also answers what else was asked about either row.
/// </summary>
public sealed class ReviewDesk
{
    private readonly StoreContext _context;

    internal ReviewDesk(StoreContext context) => _context = context;

    /// <summary>Notes a decision on an open review; false when there is none of that id in the village (any village when null).</summary>
    public async Task<bool> DecideAsync(long reviewId, long? villageId, bool isSame, string by, CancellationToken cancellationToken)
    {
        await using var connection = _context.Population.Open();
        try
        {
            using var transaction = await WriteTransaction.BeginAsync(_context, connection, cancellationToken);
            var decided = connection.Run(
                """
                UPDATE identity_reviews SET state = $state, decided_by = $by, decided_at = $now
                WHERE id = $id AND state = 'open' AND ($village IS NULL OR village_id = $village)
                """,
                ("$state", isSame ? "same" : "different"),
                ("$by", by),
                ("$now", _context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
                ("$id", reviewId),
                ("$village", villageId));
            if (decided > 0 && isSame)
            {
                connection.Run(
                    """
                    UPDATE identity_reviews SET state = 'different', decided_by = $by, decided_at = $now
                    FROM (SELECT village_id, entity, removed_id, new_source_key FROM identity_reviews WHERE id = $id) decided
                    WHERE identity_reviews.state = 'open' AND identity_reviews.village_id = decided.village_id AND identity_reviews.entity = decided.entity
                      AND (identity_reviews.removed_id = decided.removed_id OR identity_reviews.new_source_key = decided.new_source_key)
                    """,
                    ("$by", by),
                    ("$now", _context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
                    ("$id", reviewId));
            }

            transaction.Commit();
            return decided > 0;
        }
        catch (Exception e) when (StoreErrors.IsOurs(e))
        {
            throw StoreErrors.Translate(e, _context.Population.Path);
        }
    }
}
