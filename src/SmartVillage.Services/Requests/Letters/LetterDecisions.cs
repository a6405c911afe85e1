using SmartVillage.Services.SelfService;

namespace SmartVillage.Services.Requests.Letters;

/// <summary>What a state of OpenSID makes of our request (<c>permohonan_surat.status</c> 0 to 5); pure, so that the rules can be tried without a store.</summary>
public static class LetterDecisions
{
    /// <summary>The next step towards what OpenSID says, or null when nothing is left to do. Ours has states in between; so one look can take several steps.</summary>
    public static RequestChange? Next(ServiceRequest request, LetterState seen, string? reason, RequestActor actor, WorkingHours hours)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        if (request.IsClosed || request.Content?.Letter is not { } link || link.State == seen || seen == LetterState.Unknown)
        {
            return null;
        }

        var target = TargetOf(seen, request.State);
        if (request.State != target)
        {
            var next = RequestWorkflow.Towards(request.State, target);
            var isLast = next == target && StageOf(seen) is null;
            var notes = isLast || RequestWorkflow.NeedsNote(next) ? new RequestNotes(NoteOf(seen, reason)) : RequestNotes.None;
            return Linked(RequestDecisions.Move(request, next, actor, notes, hours), link, isLast ? seen : link.State);
        }

        if (StageOf(seen) is { } stage && request.Stage != stage && StageDecisions.Register(request, stage, actor, new RequestNotes(NoteOf(seen, reason))) is { Refusal: null } staged)
        {
            return Linked(staged, link, seen);
        }

        return Linked(RequestDecisions.Note(request, actor, new RequestNotes(NoteOf(seen, reason))), link, seen);
    }

    private static RequestState TargetOf(LetterState seen, RequestState now) => seen switch
    {
        LetterState.Incomplete => RequestState.WaitingOnCitizen,
        LetterState.BeingChecked => now is RequestState.Received or RequestState.Verified ? RequestState.Verified : RequestState.InProgress,
        LetterState.WaitingForSignature or LetterState.Ready => RequestState.InProgress,
        LetterState.Collected => RequestState.Completed,
        _ => RequestState.Cancelled,
    };

    private static string? StageOf(LetterState seen) => seen switch
    {
        LetterState.WaitingForSignature => LetterType.Signing,
        LetterState.Ready => LetterType.Ready,
        _ => null,
    };

    private static string NoteOf(LetterState seen, string? reason) => seen switch
    {
        LetterState.Incomplete => reason is null
            ? "Berkas permohonan surat belum lengkap. Lengkapi di Layanan Mandiri atau di kantor."
            : $"Berkas permohonan surat belum lengkap: {reason}. Lengkapi di Layanan Mandiri atau di kantor.",
        LetterState.BeingChecked => "Permohonan surat sedang diperiksa petugas.",
        LetterState.WaitingForSignature => "Surat menunggu tanda tangan.",
        LetterState.Ready => "Surat siap diambil di kantor.",
        LetterState.Collected => "Surat sudah diambil.",
        _ => "Permohonan surat dibatalkan di OpenSID.",
    };

    private static RequestChange Linked(RequestChange change, LetterLink link, LetterState state) => change is { After: { Content: { } content } after, Step: { } step }
        ? RequestChange.To(after with { Content = content with { Letter = link with { State = state } } }, step)
        : change;
}
