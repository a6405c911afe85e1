using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Lets findings that only ask for a visit follow the visits at once, in the transaction that writes those down; everything else waits for the next evaluation.</summary>
internal static class VisitFindings
{
    private const string NotVisited = "STL-02";
    private const string NotConfirmed = "STL-01";

    private const string End =
        """
        UPDATE findings SET state = 2, gone_at = $now, last_seen = (SELECT evaluated_at FROM finding_evaluations e WHERE e.village = findings.village)
        WHERE village = $village AND rule = $rule AND state < 2
        """;

    private const string Reopen = "UPDATE findings SET state = 0, gone_at = NULL, last_seen = NULL WHERE village = $village AND rule = $rule AND state = 2";

    private const string OfFamily = " AND subject = $kind AND subject_id = $family";

    /// <summary>After visits to families; a later report can also take an answer back.</summary>
    public static void Follow(SqliteConnection connection, VillageCode village, IEnumerable<VisitedFamily> visited, DateTimeOffset now)
    {
        var changed = 0;
        foreach (var family in visited)
        {
            changed += Run(family.IsDone ? End : Reopen, NotVisited, family.Id);
            changed += family.IsConfirmed ? Run(End, NotConfirmed, family.Id) : 0;
        }

        if (changed > 0)
        {
            OperatorRevisions.Raise(connection, village);
        }

        int Run(string sql, string rule, long family) => connection.Run(
            sql + OfFamily, ("$village", village.Value), ("$rule", rule), ("$now", now.ToUnixTimeMilliseconds()), ("$kind", (long)SubjectKind.Family), ("$family", family));
    }

    /// <summary>A campaign began: who waits for a visit is found by the next evaluation, which now has a reason to be made.</summary>
    public static void Expect(SqliteConnection connection, VillageCode village) =>
        connection.Run("UPDATE finding_evaluations SET stale = 1 WHERE village = $village", ("$village", village.Value));

    /// <summary>A campaign was closed: nobody waits for a visit any more.</summary>
    public static void Release(SqliteConnection connection, VillageCode village, DateTimeOffset now)
    {
        if (connection.Run(End, ("$village", village.Value), ("$rule", NotVisited), ("$now", now.ToUnixTimeMilliseconds())) > 0)
        {
            OperatorRevisions.Raise(connection, village);
        }
    }
}

/// <summary>What a report of a visit says of a family.</summary>
/// <param name="Id">Our id.</param>
/// <param name="IsDone">Whether nobody goes there again in this campaign.</param>
/// <param name="IsConfirmed">Whether somebody there confirmed what is written.</param>
internal readonly record struct VisitedFamily(long Id, bool IsDone, bool IsConfirmed);
