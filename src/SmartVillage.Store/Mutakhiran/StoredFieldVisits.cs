using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>What the tasks of campaigns say about visits. Nobody met, a refusal or a family that moved confirms nothing.</summary>
internal sealed class StoredFieldVisits(StoreContext context) : IFieldVisits
{
    public FieldVisits Read(VillageCode village) => context.Work.Use(connection =>
    {
        var waiting = connection.Read(
            """
            SELECT t.family_id FROM campaign_tasks t JOIN campaigns c ON c.id = t.campaign_id
            WHERE c.village = $village AND c.state = 'Open' AND t.done_on IS NULL AND t.family_id IS NOT NULL
            """,
            row => row.GetInt64(0),
            ("$village", village.Value));
        var confirmed = connection.Read(
            """
            SELECT t.family_id, max(t.done_on) FROM campaign_tasks t JOIN campaigns c ON c.id = t.campaign_id
            WHERE c.village = $village AND t.done_on IS NOT NULL AND t.family_id IS NOT NULL AND t.outcome IN ('Unchanged', 'Changed', 'Died') GROUP BY t.family_id
            """,
            row => (Family: row.GetInt64(0), Day: row.Day(1)),
            ("$village", village.Value));
        return new FieldVisits { Waiting = waiting.ToHashSet(), Confirmed = confirmed.Count == 0 ? null : confirmed.ToDictionary(visit => visit.Family, visit => visit.Day) };
    });
}
