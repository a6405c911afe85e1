namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Which action is possible in which state and asks for which right. What follows from an edition is done by the system and asks for none.</summary>
public static class CorrectionWorkflow
{
    private static readonly CorrectionState[] Undecided =
    [
        CorrectionState.Draft, CorrectionState.Submitted, CorrectionState.UnderReview, CorrectionState.NeedsInformation, CorrectionState.OnHold, CorrectionState.WaitingForCivilRegistry,
    ];

    private static readonly (CorrectionAction Action, CorrectionRight Right, CorrectionState To, CorrectionState[] From)[] Table =
    [
        (CorrectionAction.Submit, CorrectionRight.Propose, CorrectionState.Submitted, [CorrectionState.Draft, CorrectionState.NeedsInformation, CorrectionState.WaitingForCivilRegistry]),
        (CorrectionAction.Review, CorrectionRight.Handle, CorrectionState.UnderReview, [CorrectionState.Submitted, CorrectionState.OnHold]),
        (CorrectionAction.AskInformation, CorrectionRight.Handle, CorrectionState.NeedsInformation, [CorrectionState.UnderReview]),
        (CorrectionAction.Hold, CorrectionRight.Handle, CorrectionState.OnHold, [CorrectionState.UnderReview]),
        (CorrectionAction.Park, CorrectionRight.Handle, CorrectionState.WaitingForCivilRegistry, [CorrectionState.UnderReview]),
        (CorrectionAction.Approve, CorrectionRight.Decide, CorrectionState.Approved, [CorrectionState.UnderReview]),
        (CorrectionAction.Reject, CorrectionRight.Decide, CorrectionState.Rejected, [CorrectionState.UnderReview, CorrectionState.WaitingForCivilRegistry]),
        (CorrectionAction.Withdraw, CorrectionRight.Propose, CorrectionState.Withdrawn, Undecided),
        (CorrectionAction.MarkApplied, CorrectionRight.Handle, CorrectionState.Applied, [CorrectionState.ReadyToApply]),
    ];

    /// <summary>Actions of people.</summary>
    public static IReadOnlyList<CorrectionAction> Actions { get; } = [.. Table.Select(row => row.Action)];

    /// <summary>The right that an action asks for; none for what the system does.</summary>
    public static CorrectionRight RightOf(CorrectionAction action) => Table.FirstOrDefault(row => row.Action == action).Right;

    /// <summary>The state that follows, or null when the action is not possible there.</summary>
    public static CorrectionState? After(CorrectionState from, CorrectionAction action)
    {
        foreach (var row in Table)
        {
            if (row.Action == action && row.From.Contains(from))
            {
                return row.To;
            }
        }

        return null;
    }

    /// <summary>What somebody with these rights can do next.</summary>
    public static IReadOnlyList<CorrectionAction> Next(CorrectionState state, CorrectionRight rights) =>
        [.. Table.Where(row => row.From.Contains(state) && rights.HasFlag(row.Right)).Select(row => row.Action)];

    /// <summary>What somebody can do next with this one: who proposed or entered it does not decide, and nobody else takes it back.</summary>
    public static IReadOnlyList<CorrectionAction> Next(Correction correction, CorrectionActor actor)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(actor);
        var isOwn = correction.IsOf(actor);
        return [.. Next(correction.State, actor.Rights).Where(action => isOwn ? RightOf(action) != CorrectionRight.Decide : action != CorrectionAction.Withdraw)];
    }

    /// <summary>Whether it must be said why.</summary>
    public static bool NeedsNote(CorrectionAction action) => action is CorrectionAction.AskInformation or CorrectionAction.Hold or CorrectionAction.Park or CorrectionAction.Reject;

    /// <summary>What the ledger calls a step (PRV-07).</summary>
    public static string NameOf(CorrectionAction action) => action switch
    {
        CorrectionAction.Submit => "ajukan",
        CorrectionAction.Approve => "setujui",
        CorrectionAction.MarkApplied => "terapkan",
        _ => "putuskan",
    };
}
