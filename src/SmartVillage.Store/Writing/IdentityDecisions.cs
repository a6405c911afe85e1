using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>
/// What people decided about possible matches and no run has carried out yet: the removed row is still a tombstone with its data. Once it lives again the decision is spent.
/// </summary>
internal static class IdentityDecisions
{
    public static IReadOnlyDictionary<long, long> Load(SqliteConnection connection, long villageId)
    {
        var rows = connection.Read(
            """
            SELECT v.new_source_key, v.removed_id FROM identity_reviews v JOIN residents r ON r.id = v.removed_id AND r.village_id = v.village_id
            WHERE v.village_id = $village AND v.state = 'same' AND v.entity = 'residents' AND r.source_key IS NULL AND r.block IS NOT NULL ORDER BY v.decided_at
            """,
            row => (Key: row.GetInt64(0), Removed: row.GetInt64(1)),
            ("$village", villageId));
        var decisions = new Dictionary<long, long>();
        foreach (var (key, removed) in rows)
        {
            decisions[key] = removed;
        }

        return decisions;
    }

    /// <summary>
    /// Where a row waits whose source key a decision gives to another id: a key that no source has, so that the row leaves with this run.
    /// </summary>
    public static long Release(long id) => long.MinValue + id;
}
