using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Services.Requests;

/// <summary>What officers and residents may do with a request; pure, so that the rules can be tried without a store.</summary>
public static class RequestDecisions
{
    /// <summary>Moves it to another state.</summary>
    public static RequestChange Move(ServiceRequest request, RequestState to, RequestActor actor, RequestNotes notes, WorkingHours hours)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(hours);
        if (Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        if (!RequestWorkflow.Allows(request.State, to))
        {
            return RequestChange.Refuse(RequestRefusal.NotAllowed);
        }

        if (RequestWorkflow.NeedsNote(to) && notes.Public is null)
        {
            return RequestChange.Refuse(RequestRefusal.NoteNeeded);
        }

        if (!FitsReason(notes.Reason, to == RequestState.Rejected))
        {
            return RequestChange.Refuse(RequestRefusal.BadReason);
        }

        var due = request.WaitingSince is { } since && !request.RunsByClock ? hours.Add(request.DueAt, hours.Between(since, actor.At)) : request.DueAt;
        var after = request with
        {
            State = to,
            UpdatedAt = actor.At,
            DueAt = due,
            WaitingSince = to == RequestState.WaitingOnCitizen ? actor.At : null,
            ClosedAt = RequestWorkflow.IsClosed(to) ? actor.At : null,
            Refusal = to == RequestState.Rejected ? notes.Reason : null,
            Trip = request.Trip is { } trip && RequestWorkflow.IsClosed(to) ? trip with { State = TripWorkflow.EndOf(to) } : request.Trip,
        };
        return RequestChange.To(after, Step(StepKind.Moved, request, to, actor, notes) with { Trip = after.Trip?.State });
    }

    /// <summary>Writes a note, for the resident, for colleagues, or both; also on an ended request.</summary>
    public static RequestChange Note(ServiceRequest request, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notes);
        if (Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        return notes.Public is null && notes.Internal is null
            ? RequestChange.Refuse(RequestRefusal.NoteNeeded)
            : RequestChange.To(request with { UpdatedAt = actor.At }, Step(StepKind.Noted, request, request.State, actor, notes));
    }

    /// <summary>Gives it to somebody, or to nobody.</summary>
    public static RequestChange Assign(ServiceRequest request, string? to, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notes);
        if (Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        return request.IsClosed
            ? RequestChange.Refuse(RequestRefusal.NotAllowed)
            : RequestChange.To(request with { AssignedTo = to, UpdatedAt = actor.At }, Step(StepKind.Assigned, request, request.State, actor, notes));
    }

    /// <summary>Says that it is about the same as another one, whose state it shows from then on.</summary>
    public static RequestChange Merge(ServiceRequest request, ServiceRequest? into, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notes);
        if (Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        if (request.IsClosed)
        {
            return RequestChange.Refuse(RequestRefusal.NotAllowed);
        }

        return request.Trip is not null || into is null || into.Id == request.Id || into.MergedInto is not null || into.Type != request.Type
            ? RequestChange.Refuse(RequestRefusal.NoTarget)
            : RequestChange.To(request with { MergedInto = into.Id, UpdatedAt = actor.At }, Step(StepKind.Merged, request, request.State, actor, notes));
    }

    internal static RequestRefusal? Obstacle(ServiceRequest request, RequestActor actor) =>
        request.MergedInto is not null ? RequestRefusal.IsMerged
        : actor.BasedOn is { } known && known != request.Steps ? RequestRefusal.ChangedMeanwhile
        : null;

    /// <summary>Whether a reason may stand beside a step.</summary>
    internal static bool FitsReason(RefusalReason? reason, bool isRefusal) => reason is not { } given || (isRefusal && Enum.IsDefined(given));

    /// <summary>The step that is kept of a decision.</summary>
    internal static RequestStep Step(StepKind kind, ServiceRequest request, RequestState to, RequestActor actor, RequestNotes notes) => new()
    {
        At = actor.At,
        Kind = kind,
        From = request.State,
        To = to,
        By = actor.Name,
        ByKey = actor.Key,
        PublicNote = notes.Public,
        InternalNote = notes.Internal,
    };
}

/// <summary>Who does something, and when.</summary>
/// <param name="Name">Name of the key's holder, or <see cref="RequestStep.ByResident"/>.</param>
/// <param name="Key">Id of the key; null for residents.</param>
/// <param name="At">Now.</param>
/// <param name="BasedOn">Number of steps that was before the eyes; null for any.</param>
public sealed record RequestActor(string Name, string? Key, DateTimeOffset At, long? BasedOn = null);

/// <summary>What is said with it.</summary>
/// <param name="Public">To the resident.</param>
/// <param name="Internal">Among officers.</param>
/// <param name="Reason">Why something is refused; goes nowhere else.</param>
public sealed record RequestNotes(string? Public = null, string? Internal = null, RefusalReason? Reason = null)
{
    /// <summary>Nothing.</summary>
    public static RequestNotes None { get; } = new();
}
