using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Campaigns in the work file.</summary>
internal sealed class SqliteCampaigns(StoreContext context) : ICampaignStore
{
    private const string Select =
        "SELECT id, village, kind, year, state, calendar, rules, started_at, started_by, baseline, closed_at, closed_by, outcome FROM campaigns";

    private const string SelectTasks = "SELECT code, campaign_id, family_id, area_id, rechecked, visits, outcome, last_visit, recheck_outcome, done_on, loose FROM campaign_tasks";

    private long Now => context.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<Campaign?> StartAsync(CampaignDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var id = (long?)connection.Scalar(
                """
                INSERT OR IGNORE INTO campaigns (village, kind, year, state, calendar, rules, started_at, started_by, baseline)
                VALUES ($village, $kind, $year, 'Open', $calendar, $rules, $now, $by, $baseline) RETURNING id
                """,
                ("$village", draft.Village.Value),
                ("$kind", draft.Kind.ToString()),
                ("$year", draft.Year),
                ("$calendar", Json(draft.Calendar)),
                ("$rules", string.Join(',', draft.Rules)),
                ("$now", Now),
                ("$by", draft.By),
                ("$baseline", Json(draft.Baseline)));
            if (id is null)
            {
                return null;
            }

            AddTasks(connection, id.Value, 0, draft.Tasks);
            VisitFindings.Expect(connection, draft.Village);
            transaction.Commit();
            return Find(connection, id.Value);
        }));
    }

    public Task<IReadOnlyList<Campaign>> ListAsync(VillageCode? village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Campaign>>(context.Work.Use(
        connection => village is { } code
            ? connection.Read($"{Select} WHERE village = $village ORDER BY id DESC", Map, ("$village", code.Value))
            : connection.Read($"{Select} ORDER BY id DESC", Map)));

    public Task<Campaign?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => Find(connection, id)));

    public Task<IReadOnlyList<FamilyTask>> ListTasksAsync(long campaign, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FamilyTask>>(context.Work.Use(
        connection => connection.Read($"{SelectTasks} WHERE campaign_id = $id ORDER BY number", MapTask, ("$id", campaign))));

    public Task<FamilyTask?> FindTaskAsync(TaskCode code, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(
        connection => connection.Read($"{SelectTasks} WHERE code = $code", MapTask, ("$code", code.Value)).FirstOrDefault()));

    public Task<IReadOnlyList<VisitRecording>> RecordAsync(VillageCode village, IReadOnlyList<Visit> visits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visits);
        return Task.FromResult<IReadOnlyList<VisitRecording>>(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var book = new VisitBook(connection, village, context.Time.GetUtcNow());
            var recordings = visits.Select(book.Record).ToList();
            if (recordings.TrueForAll(recording => recording is VisitRecording.Recorded or VisitRecording.Known))
            {
                VisitFindings.Follow(connection, village, book.Visited, context.Time.GetUtcNow());
                transaction.Commit();
            }

            return recordings;
        }));
    }

    public Task<FamilyTask?> AddTaskAsync(long campaign, FamilyTaskDraft task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (Find(connection, campaign) is not { State: CampaignState.Open })
            {
                return null;
            }

            var last = (long)connection.Scalar("SELECT coalesce(max(number), -1) FROM campaign_tasks WHERE campaign_id = $id", ("$id", campaign))!;
            AddTasks(connection, campaign, last + 1, [task]);
            transaction.Commit();
            return connection.Read($"{SelectTasks} WHERE code = $code", MapTask, ("$code", task.Code.Value)).FirstOrDefault();
        }));
    }

    public Task<IReadOnlyList<EnumeratorCount>> CountVisitsAsync(long campaign, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EnumeratorCount>>(
        context.Work.Use(connection => connection.Read(
            """
            SELECT v.actor, count(*), count(DISTINCT v.day) FROM campaign_visits v JOIN campaign_tasks t ON t.code = v.code
            WHERE t.campaign_id = $id GROUP BY v.actor ORDER BY v.actor
            """,
            row => new EnumeratorCount(row.GetString(0), row.GetInt32(1), row.GetInt32(2)),
            ("$id", campaign))));

    public Task<IReadOnlyList<Assignment>> ListAssignmentsAsync(long campaign, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Assignment>>(
        context.Work.Use(connection => connection.Read(
            "SELECT area_id, person FROM campaign_assignments WHERE campaign_id = $id ORDER BY area_id, person",
            row => new Assignment(row.GetInt64(0), row.GetString(1)),
            ("$id", campaign))));

    public Task<IReadOnlyList<long>?> ListAssignedAsync(VillageCode village, string person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<long>?>(
        context.Work.Use(connection => connection.Scalar("SELECT id FROM campaigns WHERE village = $village AND state = 'Open'", ("$village", village.Value)) is long open
            ? connection.Read("SELECT area_id, person FROM campaign_assignments WHERE campaign_id = $id", row => (Area: row.GetInt64(0), Person: row.GetString(1)), ("$id", open))
                // Names are compared as everywhere, which SQLite does for ASCII only.
                .Where(row => string.Equals(row.Person, person, StringComparison.OrdinalIgnoreCase)).Select(row => row.Area).ToList()
            : null));

    public Task AssignAsync(long campaign, long areaId, IReadOnlyList<string> people, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(people);
        context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Run("DELETE FROM campaign_assignments WHERE campaign_id = $id AND area_id = $area", ("$id", campaign), ("$area", areaId));
            foreach (var person in people.Distinct(StringComparer.Ordinal))
            {
                connection.Run("INSERT INTO campaign_assignments VALUES ($id, $area, $person)", ("$id", campaign), ("$area", areaId), ("$person", person));
            }

            transaction.Commit();
            return people.Count;
        });
        return Task.CompletedTask;
    }

    public Task<Campaign?> CloseAsync(long id, CampaignOutcome outcome, string by, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var closed = connection.Run(
            "UPDATE campaigns SET state = 'Closed', closed_at = $now, closed_by = $by, outcome = $outcome WHERE id = $id AND state = 'Open'",
            ("$now", Now),
            ("$by", by),
            ("$outcome", Json(outcome)),
            ("$id", id));
        if (closed == 0 || Find(connection, id) is not { } campaign)
        {
            return null;
        }

        VisitFindings.Release(connection, campaign.Village, context.Time.GetUtcNow());
        transaction.Commit();
        return campaign;
    }));

    internal static string Json<T>(T value) => JsonSerializer.Serialize(value, StoreJson.Options);

    internal static Campaign? Find(SqliteConnection connection, long id) => connection.Read($"{Select} WHERE id = $id", Map, ("$id", id)).FirstOrDefault();

    private static void AddTasks(SqliteConnection connection, long campaign, long from, IReadOnlyList<FamilyTaskDraft> tasks)
    {
        for (var at = 0; at < tasks.Count; at++)
        {
            connection.Run(
                "INSERT INTO campaign_tasks (code, campaign_id, number, family_id, area_id, rechecked, loose) VALUES ($code, $campaign, $number, $family, $area, $rechecked, $loose)",
                ("$code", tasks[at].Code.Value),
                ("$campaign", campaign),
                ("$number", from + at),
                ("$family", tasks[at].FamilyId),
                ("$area", tasks[at].AreaId),
                ("$rechecked", tasks[at].IsRechecked),
                ("$loose", tasks[at].IsLoose));
        }
    }

    private static Campaign Map(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Village = VillageCode.TryParseStored(row.GetString(1), out var village) ? village : default,
        Kind = Enum.Parse<CampaignKind>(row.GetString(2)),
        Year = row.GetInt32(3),
        State = Enum.Parse<CampaignState>(row.GetString(4)),
        Calendar = JsonSerializer.Deserialize<CampaignCalendar>(row.GetString(5), StoreJson.Options)!,
        Rules = row.GetString(6).Split(',', StringSplitOptions.RemoveEmptyEntries),
        StartedAt = row.Instant(7),
        StartedBy = row.GetString(8),
        Baseline = JsonSerializer.Deserialize<CampaignBaseline>(row.GetString(9), StoreJson.Options)!,
        ClosedAt = row.InstantOrNull(10),
        ClosedBy = row.TextOrNull(11),
        Outcome = row.TextOrNull(12) is { } outcome ? JsonSerializer.Deserialize<CampaignOutcome>(outcome, StoreJson.Options) : null,
    };

    private static FamilyTask MapTask(SqliteDataReader row) => new()
    {
        Code = TaskCode.TryParse(row.GetString(0), out var code) ? code : default,
        CampaignId = row.GetInt64(1),
        FamilyId = row.NumberOrNull(2),
        AreaId = row.NumberOrNull(3),
        IsRechecked = row.GetBoolean(4),
        Visits = row.GetInt32(5),
        Outcome = row.TextOrNull(6) is { } outcome ? Enum.Parse<VisitOutcome>(outcome) : null,
        LastVisit = row.IsDBNull(7) ? null : row.Day(7),
        RecheckOutcome = row.TextOrNull(8) is { } second ? Enum.Parse<VisitOutcome>(second) : null,
        DoneOn = row.IsDBNull(9) ? null : row.Day(9),
        IsLoose = row.GetBoolean(10),
    };
}
