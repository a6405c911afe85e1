namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What people and editions make of a correction; pure, so that the rules can be tried without a store.</summary>
public static class CorrectionDecisions
{
    /// <summary>Carries out what a person wants.</summary>
    /// <param name="correction">As it stands.</param>
    /// <param name="order">What is to be done.</param>
    /// <param name="actor">Who.</param>
    /// <param name="view">The subject in the visible edition; null when it is no longer there.</param>
    /// <param name="deadline">How long an approved value may take to be seen.</param>
    public static CorrectionChange Carry(Correction correction, CorrectionOrder order, CorrectionActor actor, SubjectView? view, TimeSpan deadline)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        if (Obstacle(correction, order, actor) is { } refusal)
        {
            return CorrectionChange.Refuse(refusal);
        }

        return order.Action switch
        {
            CorrectionAction.Submit => Submit(correction, order, actor),
            CorrectionAction.Approve => Approve(correction, order, actor, view, deadline),
            CorrectionAction.Reject => Drop(correction, order, actor, FieldStanding.Rejected),
            CorrectionAction.Withdraw => Drop(correction, order, actor, FieldStanding.Withdrawn),
            CorrectionAction.Park => Park(correction, order, actor),
            CorrectionAction.MarkApplied => MarkApplied(correction, order, actor),
            _ => Move(correction, order, actor),
        };
    }

    /// <summary>Carries out what a person decides, with the look at it that has to come first where nobody has begun it: who decides has looked.</summary>
    /// <param name="correction">As it stands.</param>
    /// <param name="order">What is to be done.</param>
    /// <param name="actor">Who.</param>
    /// <param name="view">The subject in the visible edition; null when it is no longer there.</param>
    /// <param name="deadline">How long an approved value may take to be seen.</param>
    public static CorrectionChange CarryThrough(Correction correction, CorrectionOrder order, CorrectionActor actor, SubjectView? view, TimeSpan deadline)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        if (CorrectionWorkflow.After(correction.State, order.Action) is not null || CorrectionWorkflow.After(correction.State, CorrectionAction.Review) is null)
        {
            return Carry(correction, order, actor, view, deadline);
        }

        var looked = Carry(correction, new CorrectionOrder(CorrectionAction.Review), actor, view, deadline);
        if (looked.After is not { } after)
        {
            return looked;
        }

        var decided = Carry(after, order, actor with { BasedOn = null }, view, deadline);
        return decided.After is null ? decided : decided with { Steps = [.. looked.Steps, .. decided.Steps] };
    }

    private static CorrectionRefusal? Obstacle(Correction correction, CorrectionOrder order, CorrectionActor actor)
    {
        var needed = CorrectionWorkflow.RightOf(order.Action);
        return needed == CorrectionRight.None ? CorrectionRefusal.NotAllowed
            : !actor.Rights.HasFlag(needed) ? CorrectionRefusal.NoRight
            : needed == CorrectionRight.Decide && correction.IsOf(actor) ? CorrectionRefusal.OwnProposal
            : order.Action == CorrectionAction.Withdraw && !correction.IsOf(actor) ? CorrectionRefusal.NotOwnProposal
            : actor.BasedOn is { } known && known != correction.Steps ? CorrectionRefusal.ChangedMeanwhile
            : CorrectionWorkflow.After(correction.State, order.Action) is null ? CorrectionRefusal.NotAllowed
            : CorrectionWorkflow.NeedsNote(order.Action) && order.Note is null ? CorrectionRefusal.NoteNeeded
            : order.Fields.Any(name => !correction.Fields.Any(field => field.Name == name)) ? CorrectionRefusal.NoSuchField
            : null;
    }

    /// <summary>Hands it in. Without a document an identity field waits for the civil registry, and the correction with it when nothing else is left to decide.</summary>
    private static CorrectionChange Submit(Correction correction, CorrectionOrder order, CorrectionActor actor)
    {
        if (order.Evidence.Keys.Any(name => !correction.Fields.Any(field => field.Name == name)))
        {
            return CorrectionChange.Refuse(CorrectionRefusal.NoSuchField);
        }

        var fields = correction.Fields
            .Select(field => order.Evidence.TryGetValue(field.Name, out var evidence) ? field with { Evidence = evidence } : field)
            .Select(field => !IsUndecided(field) ? field : field with { Standing = field.LacksDocument ? FieldStanding.AwaitingDocument : FieldStanding.Proposed }).ToList();
        var canBeDecided = fields.Exists(field => field.Standing == FieldStanding.Proposed);
        if (!canBeDecided && correction.State == CorrectionState.WaitingForCivilRegistry)
        {
            return CorrectionChange.Refuse(CorrectionRefusal.DocumentNeeded);
        }

        return Move(correction with { Fields = fields }, order, actor, canBeDecided ? CorrectionState.Submitted : CorrectionState.WaitingForCivilRegistry);
    }

    private static bool IsUndecided(CorrectionField field) => field.Standing is FieldStanding.Proposed or FieldStanding.AwaitingDocument;

    /// <summary>Lets the named fields, or all, wait for the civil registry; what is left is looked at on.</summary>
    private static CorrectionChange Park(Correction correction, CorrectionOrder order, CorrectionActor actor)
    {
        var fields = Mark(correction, field => field.Standing == FieldStanding.Proposed && (order.Fields.Count == 0 || order.Fields.Contains(field.Name, StringComparer.Ordinal)), FieldStanding.AwaitingDocument);
        return Move(correction with { Fields = fields }, order, actor, fields.Any(field => field.Standing == FieldStanding.Proposed) ? correction.State : null);
    }

    /// <summary>Refuses or takes back all that is not decided; what was approved before goes its own way.</summary>
    private static CorrectionChange Drop(Correction correction, CorrectionOrder order, CorrectionActor actor, FieldStanding standing)
    {
        var after = correction with { Fields = Mark(correction, IsUndecided, standing) };
        return Move(after, order, actor, CorrectionOutcome.StateOf(after));
    }

    private static IReadOnlyList<CorrectionField> Mark(Correction correction, Func<CorrectionField, bool> which, FieldStanding standing) =>
        [.. correction.Fields.Select(field => which(field) ? field with { Standing = standing } : field)];

    /// <summary>Approves the named fields, or all that can be; the others are refused, but those that wait for a document go on waiting. What an edition has overtaken becomes a conflict instead.</summary>
    private static CorrectionChange Approve(Correction correction, CorrectionOrder order, CorrectionActor actor, SubjectView? view, TimeSpan deadline)
    {
        if (view is null)
        {
            return CorrectionChange.Refuse(CorrectionRefusal.SubjectGone);
        }

        var open = correction.Fields.Where(field => field.Standing == FieldStanding.Proposed).ToList();
        var chosen = order.Fields.Count == 0 ? open : open.Where(field => order.Fields.Contains(field.Name, StringComparer.Ordinal)).ToList();
        if (correction.Fields.Any(field => field.Standing == FieldStanding.AwaitingDocument && (open.Count == 0 || order.Fields.Contains(field.Name, StringComparer.Ordinal))))
        {
            return CorrectionChange.Refuse(CorrectionRefusal.DocumentNeeded);
        }

        if (chosen.Count == 0 || (order.Fields.Count > 0 && chosen.Count != order.Fields.Distinct(StringComparer.Ordinal).Count()))
        {
            return CorrectionChange.Refuse(CorrectionRefusal.NoSuchField);
        }

        if (chosen.Any(field => field.LacksDocument))
        {
            return CorrectionChange.Refuse(CorrectionRefusal.DocumentNeeded);
        }

        if (chosen.Any(field => !CorrectionOutcome.HasBase(field, view) && !CorrectionOutcome.HasValue(field, view)))
        {
            return CorrectionChange.Refuse(CorrectionRefusal.BaseChanged);
        }

        var names = chosen.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var fields = correction.Fields.Select(field => field.Standing != FieldStanding.Proposed ? field
            : names.Contains(field.Name) ? field with { Standing = FieldStanding.ReadyToApply, Route = field.Definition.RouteFor(field.Value) }
            : field with { Standing = FieldStanding.Rejected }).ToList();
        var to = fields.Exists(field => field.Standing is FieldStanding.Rejected or FieldStanding.AwaitingDocument) ? CorrectionState.PartlyApproved : CorrectionState.Approved;
        var after = correction with
        {
            Fields = fields,
            State = CorrectionState.ReadyToApply,
            UpdatedAt = actor.At,
            DueAt = actor.At + deadline,
            ChangedBeside = correction.Beside != view.DigestBeside(fields.Select(field => field.Name)),
        };
        return CorrectionChange.To(
            after,
            Step(correction.State, to, order, actor) with { Fields = [.. chosen.Select(field => field.Name)] },
            new CorrectionStep { At = actor.At, Action = CorrectionAction.Route, From = to, To = CorrectionState.ReadyToApply, By = CorrectionStep.BySystem, Fields = [.. chosen.Select(field => field.Name)] });
    }

    /// <summary>Somebody says that values were entered. That proves nothing; an edition does.</summary>
    private static CorrectionChange MarkApplied(Correction correction, CorrectionOrder order, CorrectionActor actor)
    {
        var fields = correction.Fields
            .Select(field => field.Standing == FieldStanding.ReadyToApply && (order.Fields.Count == 0 || order.Fields.Contains(field.Name, StringComparer.Ordinal)) ? field with { Standing = FieldStanding.Applied } : field)
            .ToList();
        if (fields.SequenceEqual(correction.Fields))
        {
            return CorrectionChange.Refuse(CorrectionRefusal.NoSuchField);
        }

        var after = correction with { Fields = fields, UpdatedAt = actor.At };
        after = after with { State = CorrectionOutcome.StateOf(after) };
        return CorrectionChange.To(after, Step(correction.State, after.State, order, actor) with { Fields = order.Fields });
    }

    private static CorrectionChange Move(Correction correction, CorrectionOrder order, CorrectionActor actor, CorrectionState? to = null)
    {
        var after = to ?? CorrectionWorkflow.After(correction.State, order.Action)!.Value;
        return CorrectionChange.To(correction with { State = after, UpdatedAt = actor.At }, Step(correction.State, after, order, actor));
    }

    private static CorrectionStep Step(CorrectionState from, CorrectionState to, CorrectionOrder order, CorrectionActor actor) =>
        new() { At = actor.At, Action = order.Action, From = from, To = to, By = actor.Name, ByKey = actor.Key, Note = order.Note, Fields = order.Fields };
}
