using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>What a batch writes on corrections; pure.</summary>
public static class BatchMarks
{
    /// <summary>Puts the taken fields into a batch and sends the refused ones to the screens.</summary>
    public static CorrectionChange Put(Correction correction, long batch, ImportPlan plan, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(plan);
        var taken = plan.Taken.Where(planned => planned.Correction.Id == correction.Id).Select(planned => planned.Field.Name).ToHashSet(StringComparer.Ordinal);
        var refused = plan.Refused.Where(field => field.Correction.Id == correction.Id).ToDictionary(field => field.Field.Name, field => field.Obstacle, StringComparer.Ordinal);
        return Change(correction, at, CorrectionAction.Batch, field =>
            taken.Contains(field.Name) ? field with { Batch = batch }
            : refused.TryGetValue(field.Name, out var obstacle) ? ToScreen(field, obstacle)
            : field);
    }

    /// <summary>After the operator said what OpenSID said: refused rows go to the screens, the others count as entered until an edition shows them.</summary>
    public static CorrectionChange Report(Correction correction, long batch, IReadOnlySet<long> failedResidents, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(failedResidents);
        return Change(correction, at, CorrectionAction.MarkApplied, field =>
            field.Batch != batch || field.Standing != FieldStanding.ReadyToApply ? field
            : failedResidents.Contains(correction.Subject.Id) ? ToScreen(field, ImportObstacle.RefusedByOpenSid)
            : field with { Standing = FieldStanding.Applied });
    }

    private static CorrectionField ToScreen(CorrectionField field, ImportObstacle obstacle) => field with { Route = ApplyRoute.Screen, RouteReason = ImportObstacles.CodeOf(obstacle), Batch = null };

    private static CorrectionChange Change(Correction correction, DateTimeOffset at, CorrectionAction action, Func<CorrectionField, CorrectionField> mark)
    {
        var fields = correction.Fields.Select(mark).ToList();
        var changed = fields.Where((field, i) => field != correction.Fields[i]).Select(field => field.Name).ToList();
        if (changed.Count == 0)
        {
            return CorrectionChange.To(correction);
        }

        var after = correction with { Fields = fields, UpdatedAt = at };
        after = after with { State = CorrectionOutcome.StateOf(after) };
        return CorrectionChange.To(after, new CorrectionStep { At = at, Action = action, From = correction.State, To = after.State, By = CorrectionStep.BySystem, Fields = changed });
    }
}
