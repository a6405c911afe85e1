namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>What the dispatch board does with a trip; pure. Whether vehicle and driver are free is held by the store, in the same moment in which it is written.</summary>
public static class TripDecisions
{
    /// <summary>Moves a trip to another state.</summary>
    public static RequestChange Move(ServiceRequest request, TripState to, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notes);
        if (request.Trip is not { } trip)
        {
            return RequestChange.Refuse(RequestRefusal.NotFound);
        }

        if (RequestDecisions.Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        if (!TripWorkflow.Allows(trip.State, to))
        {
            return RequestChange.Refuse(RequestRefusal.NotAllowed);
        }

        if (TripWorkflow.NeedsNote(to) && notes.Public is null)
        {
            return RequestChange.Refuse(RequestRefusal.NoteNeeded);
        }

        if (!RequestDecisions.FitsReason(notes.Reason, to == TripState.Declined))
        {
            return RequestChange.Refuse(RequestRefusal.BadReason);
        }

        var isFree = to == TripState.Accepted;
        return Change(request, trip with { State = to, Vehicle = isFree ? null : trip.Vehicle, Driver = isFree ? null : trip.Driver }, actor, notes);
    }

    /// <summary>Names vehicle and driver, and from when until when they are needed.</summary>
    public static RequestChange Assign(ServiceRequest request, TripCrew crew, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(crew);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notes);
        if (request.Trip is not { } trip)
        {
            return RequestChange.Refuse(RequestRefusal.NotFound);
        }

        if (RequestDecisions.Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        if (!TripWorkflow.TakesCrew(trip.State))
        {
            return RequestChange.Refuse(RequestRefusal.NotAllowed);
        }

        var starts = crew.StartsAt ?? trip.StartsAt;
        var ends = crew.EndsAt ?? starts + (trip.EndsAt - trip.StartsAt);
        return ends <= starts || ends - starts > AmbulanceTrip.Longest
            ? RequestChange.Refuse(RequestRefusal.BadWindow)
            : Change(request, trip with { State = TripState.Assigned, Vehicle = crew.Vehicle, Driver = crew.Driver, StartsAt = starts, EndsAt = ends }, actor, notes);
    }

    private static RequestChange Change(ServiceRequest request, AmbulanceTrip trip, RequestActor actor, RequestNotes notes)
    {
        var state = TripWorkflow.StateOf(trip.State);
        var after = request with
        {
            Trip = trip,
            State = state,
            UpdatedAt = actor.At,
            ClosedAt = RequestWorkflow.IsClosed(state) ? actor.At : null,
            Refusal = state == RequestState.Rejected ? notes.Reason : null,
        };
        var kind = state == request.State ? StepKind.Dispatched : StepKind.Moved;
        return RequestChange.To(after, RequestDecisions.Step(kind, request, state, actor, notes) with { Trip = trip.State });
    }
}

/// <summary>Who drives, and when.</summary>
/// <param name="Vehicle">Number of the vehicle.</param>
/// <param name="Driver">Number of the driver.</param>
/// <param name="StartsAt">From when; null to leave it.</param>
/// <param name="EndsAt">Until when; null to leave the length.</param>
public sealed record TripCrew(long Vehicle, long Driver, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null);
