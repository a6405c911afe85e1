namespace SmartVillage.Services.Requests;

/// <summary>What a decision about a request makes of it: the request afterwards and the step that says so; or why not.</summary>
/// <param name="After">The request afterwards.</param>
/// <param name="Step">What happened.</param>
/// <param name="Refusal">Why nothing happens; then the others are null.</param>
public sealed record RequestChange(ServiceRequest? After, RequestStep? Step, RequestRefusal? Refusal)
{
    /// <summary>The request that is in the way, by its number only.</summary>
    public long? Other { get; init; }

    /// <summary>Nothing happens.</summary>
    public static RequestChange Refuse(RequestRefusal refusal) => new(null, null, refusal);

    /// <summary>Something happens.</summary>
    public static RequestChange To(ServiceRequest after, RequestStep step) => new(after, step, null);
}

/// <summary>Why a request was not changed.</summary>
public enum RequestRefusal
{
    /// <summary>There is none.</summary>
    NotFound,

    /// <summary>Somebody else was faster.</summary>
    ChangedMeanwhile,

    /// <summary>That state may not follow.</summary>
    NotAllowed,

    /// <summary>The resident has to be told why.</summary>
    NoteNeeded,

    /// <summary>A reason to count stands beside a step that refuses nothing, or is none of the list.</summary>
    BadReason,

    /// <summary>It lives on in another request.</summary>
    IsMerged,

    /// <summary>Requests of this type have no such mark, or nobody may set it by hand.</summary>
    NoStage,

    /// <summary>It is a trip: the dispatch board moves it.</summary>
    OnBoard,

    /// <summary>Vehicle or driver are needed elsewhere at that time.</summary>
    CrewBusy,

    /// <summary>There is no such vehicle or driver in use.</summary>
    NoCrew,

    /// <summary>A trip must end after it begins, and within a day.</summary>
    BadWindow,

    /// <summary>Nobody asked for transport with it.</summary>
    NoTransport,

    /// <summary>A trip was opened from it before.</summary>
    HasTrip,

    /// <summary>The other request is none that it could be merged into.</summary>
    NoTarget,
}
