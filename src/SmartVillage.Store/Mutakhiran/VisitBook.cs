using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Writes reports of visits one after the other, inside one transaction.</summary>
internal sealed class VisitBook(SqliteConnection connection, VillageCode village, DateTimeOffset now)
{
    // Reports come from places with another day than UTC's.
    private readonly DateOnly _latest = DateOnly.FromDateTime(now.UtcDateTime.AddHours(14));
    private readonly List<VisitedFamily> _visited = [];

    /// <summary>Families that the reports were about.</summary>
    public IReadOnlyList<VisitedFamily> Visited => _visited;

    public VisitRecording Record(Visit visit)
    {
        var found = connection.Read(
            """
            SELECT t.campaign_id, t.rechecked, t.visits, t.outcome, t.visited_by, c.state, t.family_id FROM campaign_tasks t JOIN campaigns c ON c.id = t.campaign_id
            WHERE t.code = $code AND c.village = $village
            """,
            row => new VisitedTask(row.GetInt64(0), row.GetBoolean(1), row.GetInt32(2), row.TextOrNull(3), row.TextOrNull(4), row.GetString(5), row.NumberOrNull(6)),
            ("$code", visit.Task.Value),
            ("$village", village.Value));
        if (found.Count == 0)
        {
            return VisitRecording.NoSuchTask;
        }

        if ((long)connection.Scalar("SELECT count(*) FROM campaign_visits WHERE client_id = $id", ("$id", visit.ClientId))! > 0)
        {
            return VisitRecording.Known;
        }

        return Check(visit, found[0]) ?? Write(visit, found[0]);
    }

    private VisitRecording? Check(Visit visit, VisitedTask task)
    {
        if (task.State != nameof(CampaignState.Open))
        {
            return VisitRecording.Closed;
        }

        if (visit.Day > _latest || visit.Day < SqliteCampaigns.Find(connection, task.Campaign)!.Calendar.Opens)
        {
            return VisitRecording.WrongDay;
        }

        var isSamePerson = string.Equals(task.VisitedBy, visit.By, StringComparison.OrdinalIgnoreCase);
        return visit.IsRecheck && (!task.IsRechecked || task.Outcome is null || isSamePerson) ? VisitRecording.NotForRecheck : null;
    }

    private VisitRecording Write(Visit visit, VisitedTask task)
    {
        connection.Run(
            "INSERT INTO campaign_visits VALUES ($id, $code, $day, $outcome, $recheck, $now, $by, $key)",
            ("$id", visit.ClientId),
            ("$code", visit.Task.Value),
            ("$day", DayText.Of(visit.Day)),
            ("$outcome", visit.Outcome.ToString()),
            ("$recheck", visit.IsRecheck),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$by", visit.By),
            ("$key", visit.ByKey));
        if (visit.IsRecheck)
        {
            connection.Run("UPDATE campaign_tasks SET recheck_outcome = $outcome WHERE code = $code", ("$outcome", visit.Outcome.ToString()), ("$code", visit.Task.Value));
            return VisitRecording.Recorded;
        }

        var isDone = new FamilyTask { Code = visit.Task, CampaignId = task.Campaign, IsRechecked = task.IsRechecked, Visits = task.Visits + 1, Outcome = visit.Outcome }.IsDone;
        connection.Run(
            """
            UPDATE campaign_tasks SET visits = visits + 1, outcome = $outcome, last_visit = $day, visited_by = $by, done_on = CASE WHEN $done THEN coalesce(done_on, $day) END WHERE code = $code
            """,
            ("$outcome", visit.Outcome.ToString()),
            ("$day", DayText.Of(visit.Day)),
            ("$by", visit.By),
            ("$done", isDone),
            ("$code", visit.Task.Value));
        if (task.Family is { } family)
        {
            _visited.Add(new VisitedFamily(family, isDone, visit.Outcome is VisitOutcome.Unchanged or VisitOutcome.Changed or VisitOutcome.Died));
        }

        return VisitRecording.Recorded;
    }

    private sealed record VisitedTask(long Campaign, bool IsRechecked, int Visits, string? Outcome, string? VisitedBy, string State, long? Family);
}
