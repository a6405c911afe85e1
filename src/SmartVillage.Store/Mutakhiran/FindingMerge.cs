using System.Globalization;
using Microsoft.Data.Sqlite;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>
/// Takes an evaluation over into the findings of a village, inside a transaction. Only what differs is written, and only what is shown is read: what ended is kept for good and grows with the years, so
/// that it is looked up under its own key when it is found again.
/// </summary>
internal sealed class FindingMerge(SqliteConnection connection, FindingSeal seal, EvaluationResult result, CompletenessReport completeness, long now, long? lastSeen) : IDisposable
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly RawStatement _insert = new(
        connection,
        """
        INSERT INTO findings (village, rule, subject, subject_id, pair_id, other_id, family_id, area_id, severity, priority, state, tested, first_seen, case_name)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?11, ?12, ?13)
        ON CONFLICT (village, rule, subject, subject_id, pair_id) DO UPDATE SET other_id = ?6, family_id = ?7, area_id = ?8, severity = ?9, priority = ?10, tested = ?11, case_name = ?13,
          state = CASE WHEN exception_tested = ?11 AND (exception_until IS NULL OR exception_until >= ?14) THEN 1 ELSE 0 END, last_seen = NULL, gone_at = NULL
        """);

    private readonly RawStatement _update = new(
        connection,
        "UPDATE findings SET other_id = ?2, family_id = ?3, area_id = ?4, severity = ?5, priority = ?6, state = ?7, tested = ?8, case_name = ?9, last_seen = NULL, gone_at = NULL WHERE id = ?1");

    private readonly RawStatement _end = new(connection, "UPDATE findings SET state = 2, last_seen = ?2, gone_at = ?3 WHERE id = ?1");
    private readonly RawStatement _reopen = new(connection, "UPDATE findings SET state = 0 WHERE id = ?1");

    /// <summary>Writes the differences; whether there were any.</summary>
    public bool Apply()
    {
        // What says something of people whose data nobody may keep is not kept either.
        var changed = SpecificForgetting.DeleteFindings(
            connection, result.Village, [.. result.Rules.Where(state => state.Off == RuleState.NoBasis).Select(state => state.Rule)]);
        var known = Load();
        foreach (var hit in result.Hits)
        {
            changed |= known.TryGetValue(KeyOf(hit), out var finding) ? Show(finding, hit) : Insert(hit);
        }

        foreach (var finding in known.Values.Where(finding => !finding.WasShown))
        {
            changed |= End(finding);
        }

        return changed;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
        _end.Dispose();
        _reopen.Dispose();
    }

    private static (string Rule, SubjectKind Subject, long SubjectId, long PairId) KeyOf(RuleHit hit) => (hit.Rule, hit.Subject, hit.SubjectId, PairOf(hit));

    private static long PairOf(RuleHit hit) => RuleCatalog.Find(hit.Rule) is { Info.AboutPairs: true } ? hit.OtherId ?? 0 : 0;

    private Dictionary<(string Rule, SubjectKind Subject, long SubjectId, long PairId), StoredFinding> Load()
    {
        var known = new Dictionary<(string, SubjectKind, long, long), StoredFinding>();
        using var rows = new RawStatement(
            connection,
            """
            SELECT id, rule, subject, subject_id, pair_id, other_id, family_id, area_id, severity, priority, state, tested, exception_tested, exception_until, case_name FROM findings
            WHERE village = ?1 AND state IN (0, 1)
            """);
        rows.Bind(1, result.Village.Value);
        while (rows.Step())
        {
            var rule = RuleCatalog.Find(rows.Text(1))?.Id ?? rows.Text(1);
            var finding = new StoredFinding
            {
                Id = rows.Number(0),
                Rule = rule,
                Subject = (SubjectKind)rows.Number(2),
                SubjectId = rows.Number(3),
                OtherId = rows.NumberOrNull(5),
                FamilyId = rows.NumberOrNull(6),
                AreaId = rows.NumberOrNull(7),
                Severity = (Severity)rows.Number(8),
                Priority = rows.Number(9),
                State = (FindingState)rows.Number(10),
                Tested = rows.Bytes(11).ToArray(),
                ExceptionTested = rows.IsNull(12) ? null : rows.Bytes(12).ToArray(),
                Case = rows.IsNull(14) ? null : rows.Text(14),
                ExceptionUntil = rows.IsNull(13) ? null : DateOnly.ParseExact(rows.Text(13), DayFormat, CultureInfo.InvariantCulture),
            };
            known.Add((rule, finding.Subject, finding.SubjectId, rows.Number(4)), finding);
        }

        return known;
    }

    private bool Show(StoredFinding finding, RuleHit hit)
    {
        finding.WasShown = true;
        var tested = seal.HashOf(hit);
        var (state, priority) = (finding.StateWhenShown(tested, result.Day), PriorityOf(hit));
        if (finding.State == state && finding.Severity == hit.Severity && finding.Priority == priority && finding.OtherId == hit.OtherId && finding.FamilyId == hit.FamilyId
            && finding.AreaId == hit.AreaId && finding.Case == hit.Case && finding.Tested.AsSpan().SequenceEqual(tested))
        {
            return false;
        }

        _update.Bind(1, finding.Id);
        _update.BindNumber(2, hit.OtherId);
        _update.BindNumber(3, hit.FamilyId);
        _update.BindNumber(4, hit.AreaId);
        _update.Bind(5, (long)hit.Severity);
        _update.Bind(6, priority);
        _update.Bind(7, (long)state);
        _update.Bind(8, tested);
        _update.BindText(9, hit.Case);
        return Run(_update);
    }

    private bool Insert(RuleHit hit)
    {
        _insert.Bind(1, result.Village.Value);
        _insert.Bind(2, hit.Rule);
        _insert.Bind(3, (long)hit.Subject);
        _insert.Bind(4, hit.SubjectId);
        _insert.Bind(5, PairOf(hit));
        _insert.BindNumber(6, hit.OtherId);
        _insert.BindNumber(7, hit.FamilyId);
        _insert.BindNumber(8, hit.AreaId);
        _insert.Bind(9, (long)hit.Severity);
        _insert.Bind(10, PriorityOf(hit));
        _insert.Bind(11, seal.HashOf(hit));
        _insert.Bind(12, now);
        _insert.BindText(13, hit.Case);
        _insert.BindText(14, result.Day.ToString(DayFormat, CultureInfo.InvariantCulture));
        return Run(_insert);
    }

    private bool End(StoredFinding finding)
    {
        if (result.Evaluated.Covers(finding.Rule, finding.Subject, finding.SubjectId))
        {
            _end.Bind(1, finding.Id);
            _end.BindNumber(2, lastSeen);
            _end.Bind(3, now);
            return Run(_end);
        }

        if (finding.State != FindingState.Excepted || finding.StateWhenShown(finding.Tested, result.Day) != FindingState.Open)
        {
            return false;
        }

        _reopen.Bind(1, finding.Id);
        return Run(_reopen);
    }

    private long PriorityOf(RuleHit hit) => Priority.Of(hit.Rule, hit.Severity, hit.AreaId is { } area && completeness.Areas.TryGetValue(area, out var figures) ? figures.People : 0);

    private static bool Run(RawStatement statement)
    {
        statement.Step();
        return true;
    }
}
