using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>
/// What the work file loses when data spesifik is switched off: findings that say something of it, and values and words of corrections, which end as withdrawn. Before the edition that no longer holds
/// it becomes visible, so that a run that dies in between does it again.
/// </summary>
internal static class SpecificForgetting
{
    /// <summary>Forgets these fields.</summary>
    public static void Apply(StoreContext context, VillageCode village, IReadOnlyList<FieldDefinition> fields)
    {
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        _ = context.Work.Use(connection =>
        {
            // What is emptied is zeroed in the file, too.
            connection.Run("PRAGMA secure_delete=ON");
            using var transaction = connection.BeginTransaction(deferred: false);
            var changed = DeleteFindings(connection, village, [.. RuleCatalog.All.Where(rule => rule.SpecificFields.Any(field => names.Contains(field.Name))).Select(rule => rule.Id)]);
            changed |= EndCorrections(context, connection, village, names);
            changed |= EmptyBatches(context, connection, village, fields);
            if (changed)
            {
                OperatorRevisions.Raise(connection, village);
            }

            transaction.Commit();
            return changed;
        });
    }

    /// <summary>Deletes all that was ever found by these rules; whether there was anything.</summary>
    public static bool DeleteFindings(SqliteConnection connection, VillageCode village, IReadOnlyCollection<string> rules)
    {
        var deleted = 0;
        foreach (var rule in rules)
        {
            connection.Run(
                "DELETE FROM finding_steps WHERE finding_id IN (SELECT id FROM findings WHERE village = $village AND rule = $rule)", ("$village", village.Value), ("$rule", rule));
            deleted += connection.Run("DELETE FROM findings WHERE village = $village AND rule = $rule", ("$village", village.Value), ("$rule", rule));
        }

        return deleted > 0;
    }

    private static bool EndCorrections(StoreContext context, SqliteConnection connection, VillageCode village, HashSet<string> names)
    {
        var rows = new CorrectionRows(new CorrectionSeal(context));
        var now = context.Time.GetUtcNow();
        var changed = false;
        foreach (var correction in rows.List(connection, village, new CorrectionFilter()).Where(correction => correction.Fields.Any(field => names.Contains(field.Name))))
        {
            var ended = correction.Fields.Where(field => names.Contains(field.Name) && CorrectionOutcome.IsOpen(field)).Select(field => field.Name).ToList();
            var after = correction with
            {
                Fields =
                [
                    .. correction.Fields.Select(field => !names.Contains(field.Name) ? field : field with
                    {
                        Base = null, Value = null, Basis = null, Evidence = null, RouteReason = null, Batch = null, Standing = CorrectionOutcome.IsOpen(field) ? FieldStanding.Withdrawn : field.Standing,
                    }),
                ],
            };
            if (ended.Count > 0)
            {
                after = after with { UpdatedAt = now };
                after = after with { State = CorrectionOutcome.StateOf(after) };
            }

            connection.Run("UPDATE correction_steps SET note = NULL WHERE correction_id = $id", ("$id", correction.Id));
            rows.Write(
                connection,
                after,
                ended.Count == 0
                    ? []
                    : [new CorrectionStep { At = now, Action = CorrectionAction.Withdraw, From = correction.State, To = after.State, By = CorrectionStep.BySystem, Fields = ended }]);
            changed = true;
        }

        return changed;
    }

    /// <summary>Who takes such a file again gets it without the column; rows stay where they are, because OpenSID names them by number.</summary>
    private static bool EmptyBatches(StoreContext context, SqliteConnection connection, VillageCode village, IReadOnlyList<FieldDefinition> fields)
    {
        var seal = new ImportSeal(context);
        var columns = fields.Select(field => CorrectableFields.Find(field.Name)?.ImportColumn).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var changed = false;
        foreach (var (id, block) in connection.Read(
            "SELECT id, rows FROM import_batches WHERE village = $village AND rows IS NOT NULL", row => (row.GetInt64(0), row.BytesOrNull(1)), ("$village", village.Value)))
        {
            var rows = seal.OpenRows(id, block);
            if (!rows.Any(row => row.Values.Keys.Any(columns.Contains)))
            {
                continue;
            }

            List<ImportRow> left =
            [
                .. rows.Select(row => row with
                {
                    Values = row.Values.Where(value => !columns.Contains(value.Key)).ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal),
                    Fields = [.. row.Fields.Where(name => !names.Contains(name))],
                }),
            ];
            connection.Run("UPDATE import_batches SET rows = $rows WHERE id = $id", ("$rows", seal.SealRows(id, left)), ("$id", id));
            changed = true;
        }

        return changed;
    }
}
