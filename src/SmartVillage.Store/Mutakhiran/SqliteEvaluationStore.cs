using System.Text.Json;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Evaluations in the work file. One that belongs to another history of the store counts for nothing: its edition numbers mean something else.</summary>
internal sealed class SqliteEvaluationStore(StoreContext context, PopulationQueries queries) : IEvaluationStore
{
    private readonly FindingSeal _seal = new(context);

    public EvaluationStamp? FindLast(VillageCode village) => context.Work.Use(connection => connection.Read(
        "SELECT edition, day, evaluated_at, rules, stale FROM finding_evaluations WHERE village = $village AND epoch = $epoch",
        row => new EvaluationStamp(
            row.GetInt64(0),
            row.Day(1),
            row.Instant(2),
            JsonSerializer.Deserialize<RuleState[]>(row.GetString(3), StoreJson.Options)!) { IsStale = row.GetBoolean(4) },
        ("$village", village.Value),
        ("$epoch", queries.Look().Epoch)).FirstOrDefault());

    public void Apply(EvaluationResult result, CompletenessReport completeness)
    {
        ArgumentNullException.ThrowIfNull(result);
        var epoch = queries.Look().Epoch;
        _ = context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var now = context.Time.GetUtcNow().ToUnixTimeMilliseconds();
            var lastSeen = (long?)connection.Scalar("SELECT evaluated_at FROM finding_evaluations WHERE village = $village", ("$village", result.Village.Value));
            using (var merge = new FindingMerge(connection, _seal, result, completeness, now, lastSeen))
            {
                merge.Apply();
            }

            SqliteCompletenessHistory.Write(connection, result.Village, result.Day, completeness);
            connection.Run(
                """
                INSERT INTO finding_evaluations (village, epoch, edition, day, evaluated_at, rules) VALUES ($village, $epoch, $edition, $day, $now, $rules)
                ON CONFLICT (village) DO UPDATE SET epoch = $epoch, edition = $edition, day = $day, evaluated_at = $now, rules = $rules, stale = 0
                """,
                ("$village", result.Village.Value),
                ("$epoch", epoch),
                ("$edition", result.Edition),
                ("$day", DayText.Of(result.Day)),
                ("$now", now),
                ("$rules", JsonSerializer.Serialize(result.Rules, StoreJson.Options)));
            OperatorRevisions.Raise(connection, result.Village);
            transaction.Commit();
            return true;
        });
    }
}
