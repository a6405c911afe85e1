using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Findings in the work file.</summary>
internal sealed class SqliteFindings(StoreContext context) : IFindings, IFindingDesk
{
    private const string Select =
        """
        SELECT f.id, f.rule, f.severity, f.subject, f.subject_id, f.other_id, f.family_id, f.area_id, f.state, f.first_seen, coalesce(f.last_seen, e.evaluated_at, f.first_seen), f.gone_at,
          f.priority, f.exception_until, f.case_name
        FROM findings f LEFT JOIN finding_evaluations e ON e.village = f.village
        WHERE f.village = $village
        """;

    private readonly FindingSeal _seal = new(context);

    public Task<IReadOnlyList<Finding>> ListAsync(VillageCode village, IReadOnlyCollection<FindingState> states, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        context.Work.Use(connection => connection.Read(
            $"{Select} AND f.state IN (SELECT value FROM json_each($states)) ORDER BY f.id",
            row => Map(village, row),
            ("$village", village.Value),
            ("$states", JsonSerializer.Serialize(states.Select(state => (int)state))))));

    public Task<IReadOnlyList<Finding>> ListShownAsync(VillageCode village, DateTimeOffset? goneSince, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        context.Work.Use(connection => connection.Read(
            $"""
            SELECT * FROM ({Select} AND f.state IN (0, 1) UNION ALL {Select} AND f.state = 2 AND f.gone_at >= $since) ORDER BY 1
            """,
            row => Map(village, row),
            ("$village", village.Value),
            ("$since", goneSince?.ToUnixTimeMilliseconds() ?? long.MaxValue))));

    public IReadOnlyList<Finding> List(VillageCode village, FindingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return context.Work.Use(connection => connection.Read(
            $"""
            {Select} AND f.state = $state
              AND ($rule IS NULL OR f.rule = $rule) AND ($severity IS NULL OR f.severity = $severity) AND ($family IS NULL OR f.family_id = $family)
              AND ($areas IS NULL OR f.area_id IN (SELECT value FROM json_each($areas)))
              AND f.rule NOT IN (SELECT value FROM json_each($without))
              AND (f.priority < $priority OR (f.priority = $priority AND f.id > $after))
            ORDER BY f.priority DESC, f.id LIMIT $take
            """,
            row => Map(village, row),
            ("$village", village.Value),
            ("$state", (long)filter.State),
            ("$rule", filter.Rule),
            ("$severity", filter.Severity is { } severity ? (long)severity : null),
            ("$family", filter.Family),
            ("$areas", filter.Areas is { } areas ? JsonSerializer.Serialize(areas) : null),
            ("$without", JsonSerializer.Serialize(filter.Without)),
            ("$priority", filter.After?.Priority ?? long.MaxValue),
            ("$after", filter.After?.Id ?? 0),
            ("$take", filter.Take)));
    }

    public Finding? Find(VillageCode village, long id) => context.Work.Use(connection => Find(connection, village, id));

    public IReadOnlyList<FindingStep> ListSteps(VillageCode village, long id) => context.Work.Use(connection => connection.Read(
        "SELECT s.number, s.at, s.actor, s.block FROM finding_steps s JOIN findings f ON f.id = s.finding_id WHERE f.village = $village AND f.id = $id ORDER BY s.number",
        row => new FindingStep(row.Instant(1), row.GetString(2), _seal.Open(id, row.GetInt64(0), row.BytesOrNull(3))),
        ("$village", village.Value),
        ("$id", id)));

    public IReadOnlyList<RuleCount> Count(VillageCode village) => context.Work.Use(connection => connection.Read(
        "SELECT rule, sum(state = 0), sum(state = 1), sum(state = 2) FROM findings WHERE village = $village GROUP BY rule ORDER BY rule",
        row => new RuleCount(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
        ("$village", village.Value)));

    public IReadOnlyList<ExceptedFinding> ListExcepted(VillageCode village, long after, int take, IReadOnlyCollection<string> without) => context.Work.Use(connection => connection.Read(
        """
        SELECT f.id, f.rule, f.severity, s.number, s.at, s.actor, s.block FROM findings f
        JOIN finding_steps s ON s.finding_id = f.id AND s.number = (SELECT max(number) FROM finding_steps l WHERE l.finding_id = f.id)
        WHERE f.village = $village AND f.state = 1 AND f.id > $after AND f.rule NOT IN (SELECT value FROM json_each($without)) ORDER BY f.id LIMIT $take
        """,
        row => new ExceptedFinding(
            row.GetInt64(0), row.GetString(1), (Severity)row.GetInt64(2), new FindingStep(row.Instant(4), row.GetString(5), _seal.Open(row.GetInt64(0), row.GetInt64(3), row.BytesOrNull(6)))),
        ("$village", village.Value),
        ("$after", after),
        ("$without", JsonSerializer.Serialize(without)),
        ("$take", take)));

    public IReadOnlyList<CrossVillageCase> ListCases() =>
        [.. context.Work.Use(connection => connection.Read(
            "SELECT case_name, rule, village, min(first_seen) FROM findings WHERE case_name IS NOT NULL AND state < 2 GROUP BY case_name, rule, village ORDER BY case_name, rule, village",
            row => (Name: row.GetString(0), Rule: row.GetString(1), Village: VillageCode.TryParseStored(row.GetString(2), out var village) ? village : default, FirstSeen: row.Instant(3))))
            .GroupBy(row => (row.Name, row.Rule)).Select(found => new CrossVillageCase(found.Key.Name, found.Key.Rule, [.. found.Select(row => row.Village)], found.Min(row => row.FirstSeen)))];

    public Finding? Except(VillageCode village, long id, FindingWaiver waiver, string by, string byKey)
    {
        ArgumentNullException.ThrowIfNull(waiver);
        return Decide(
            village,
            id,
            "UPDATE findings SET state = 1, exception_tested = tested, exception_until = $until WHERE village = $village AND id = $id AND state < 2",
            waiver,
            by,
            byKey);
    }

    public Finding? Withdraw(VillageCode village, long id, string by, string byKey) => Decide(
        village,
        id,
        "UPDATE findings SET state = CASE state WHEN 1 THEN 0 ELSE state END, exception_tested = NULL, exception_until = $until WHERE village = $village AND id = $id AND exception_tested IS NOT NULL",
        null,
        by,
        byKey);

    private Finding? Decide(VillageCode village, long id, string update, FindingWaiver? waiver, string by, string byKey) => context.Work.Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var until = waiver?.Until is { } end ? DayText.Of(end) : null;
        if (connection.Run(update, ("$until", until), ("$village", village.Value), ("$id", id)) == 0)
        {
            return null;
        }

        var number = (long)connection.Scalar("SELECT 1 + coalesce(max(number), 0) FROM finding_steps WHERE finding_id = $id", ("$id", id))!;
        connection.Run(
            "INSERT INTO finding_steps (finding_id, number, at, actor, key_id, block) VALUES ($id, $number, $at, $by, $key, $block)",
            ("$id", id),
            ("$number", number),
            ("$at", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$by", by),
            ("$key", byKey),
            ("$block", waiver is null ? null : _seal.Seal(id, number, waiver)));
        OperatorRevisions.Raise(connection, village);
        transaction.Commit();
        return Find(connection, village, id);
    });

    private static Finding? Find(SqliteConnection connection, VillageCode village, long id) =>
        connection.Read($"{Select} AND f.id = $id", row => Map(village, row), ("$village", village.Value), ("$id", id)).FirstOrDefault();

    private static Finding Map(VillageCode village, SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Village = village,
        Rule = row.GetString(1),
        Severity = (Severity)row.GetInt64(2),
        Subject = (SubjectKind)row.GetInt64(3),
        SubjectId = row.GetInt64(4),
        OtherId = row.NumberOrNull(5),
        FamilyId = row.NumberOrNull(6),
        AreaId = row.NumberOrNull(7),
        State = (FindingState)row.GetInt64(8),
        FirstSeen = row.Instant(9),
        LastSeen = row.Instant(10),
        GoneAt = row.InstantOrNull(11),
        Priority = row.GetInt64(12),
        Case = row.TextOrNull(14),
        ExceptedUntil = row.IsDBNull(13) ? null : row.Day(13),
    };
}
