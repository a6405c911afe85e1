namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What an edition makes of a correction: seen, overtaken, or too late; nothing is done because somebody clicked.</summary>
public static class CorrectionOutcome
{
    /// <summary>
    /// Compares with an edition. A field that shows the new value is verified, one that shows a third value is a conflict, one that still shows the old value is expired after its time. Also
    /// before an approval: whoever waits for the civil registry sees it end by itself.
    /// </summary>
    /// <param name="correction">As it stands.</param>
    /// <param name="view">The subject in the edition; null when it is no longer there, which is a conflict for all that is open.</param>
    /// <param name="edition">Number of the edition.</param>
    /// <param name="now">Now.</param>
    public static CorrectionChange Observe(Correction correction, SubjectView? view, long edition, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var changed = new List<string>();
        var fields = correction.Fields.Select(field =>
        {
            var standing = IsOpen(field) ? StandingIn(field, correction, view, edition, now) : field.Standing;
            if (standing == field.Standing)
            {
                return field;
            }

            changed.Add(field.Name);
            return field with { Standing = standing };
        }).ToList();
        var beside = view is not null && correction.Beside != view.DigestBeside(correction.Fields.Select(field => field.Name));
        if (changed.Count == 0 && (!beside || correction.ChangedBeside))
        {
            return CorrectionChange.To(correction);
        }

        var after = correction with { Fields = fields, ChangedBeside = correction.ChangedBeside || beside, UpdatedAt = changed.Count == 0 ? correction.UpdatedAt : now };
        after = after with { State = changed.Count == 0 ? correction.State : StateOf(after) };
        return changed.Count == 0
            ? CorrectionChange.To(after)
            : CorrectionChange.To(after, new CorrectionStep { At = now, Action = CorrectionAction.Observe, From = correction.State, To = after.State, By = CorrectionStep.BySystem, Fields = changed });
    }

    /// <summary>State of the whole, as its fields say; unchanged while one is not decided.</summary>
    public static CorrectionState StateOf(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var held = correction.Fields.Where(field => field.Standing is not (FieldStanding.Rejected or FieldStanding.Withdrawn)).Select(field => field.Standing).ToHashSet();
        return held.Contains(FieldStanding.Proposed) ? correction.State
            : held.Contains(FieldStanding.ReadyToApply) ? CorrectionState.ReadyToApply
            : held.Contains(FieldStanding.Applied) ? CorrectionState.Applied
            : held.Contains(FieldStanding.AwaitingDocument) ? CorrectionState.WaitingForCivilRegistry
            : held.Contains(FieldStanding.Conflict) ? CorrectionState.Conflict
            : held.Contains(FieldStanding.Expired) ? CorrectionState.Expired
            : held.Count > 0 ? CorrectionState.Verified
            : correction.Fields.Any(field => field.Standing == FieldStanding.Withdrawn) ? CorrectionState.Withdrawn
            : CorrectionState.Rejected;
    }

    /// <summary>Whether an edition can still settle the field.</summary>
    public static bool IsOpen(CorrectionField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Standing is FieldStanding.Proposed or FieldStanding.ReadyToApply or FieldStanding.Applied or FieldStanding.AwaitingDocument;
    }

    /// <summary>Whether the edition shows the new value.</summary>
    public static bool HasValue(CorrectionField field, SubjectView view)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(view);
        return field.Definition.IsSame(field.Value, view.ValueOf(field.Definition));
    }

    /// <summary>Whether the edition shows the value that was seen.</summary>
    public static bool HasBase(CorrectionField field, SubjectView view)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(view);
        return field.Definition.IsSame(field.Base, view.ValueOf(field.Definition));
    }

    private static FieldStanding StandingIn(CorrectionField field, Correction correction, SubjectView? view, long edition, DateTimeOffset now)
    {
        if (edition < correction.BaseEdition)
        {
            return field.Standing;
        }

        if (view is null)
        {
            return FieldStanding.Conflict;
        }

        // What a narrower database no longer gives is neither seen nor denied.
        if (view.WasRead(field.Definition))
        {
            if (HasValue(field, view))
            {
                return FieldStanding.Verified;
            }

            if (!HasBase(field, view))
            {
                return FieldStanding.Conflict;
            }
        }

        return field.Standing is FieldStanding.ReadyToApply or FieldStanding.Applied && correction.DueAt <= now ? FieldStanding.Expired : field.Standing;
    }
}
