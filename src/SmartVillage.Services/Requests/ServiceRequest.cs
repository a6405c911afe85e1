using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Services.Requests;

/// <summary>A request as it stands. One that was merged into another shows the state of that other.</summary>
public sealed record ServiceRequest
{
    /// <summary>Number; public for types that are public.</summary>
    public required long Id { get; init; }

    /// <summary>The village that takes care of it.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>Code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequestState State { get; init; }

    /// <summary>How it came in.</summary>
    public required RequestChannel Channel { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When something last happened.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Until when it should be done; moves while the resident is waited for.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Since when the resident is waited for.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Who works on it.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The earlier request about the same thing.</summary>
    public long? MergedInto { get; init; }

    /// <summary>How many others reported the same.</summary>
    public long MeToo { get; init; }

    /// <summary>Other open requests that may be the same one (<see cref="SameReport"/>); for officers only.</summary>
    public IReadOnlyList<long> PossibleDuplicates { get; init; } = [];

    /// <summary>How many steps it has had; who changes it says which number was before the eyes.</summary>
    public required long Steps { get; init; }

    /// <summary>Why it was refused, in a word that can be counted; null where nobody said.</summary>
    public RefusalReason? Refusal { get; init; }

    /// <summary>What the resident was last told.</summary>
    public string? PublicNote { get; init; }

    /// <summary>The last mark on its way that it reached.</summary>
    public string? Stage { get; init; }

    /// <summary>Its trip, for requests of the ambulance.</summary>
    public AmbulanceTrip? Trip { get; init; }

    /// <summary>The request from which it was opened.</summary>
    public long? Origin { get; init; }

    /// <summary>The trip that was opened from it; one that was declined or cancelled does not count.</summary>
    public long? TripRequest { get; init; }

    /// <summary>Files that belong to it.</summary>
    public IReadOnlyList<RequestAttachment> Attachments { get; init; } = [];

    /// <summary>What the resident wrote; null when its time is over.</summary>
    public RequestContent? Content { get; init; }

    /// <summary>Whether nothing follows any more.</summary>
    public bool IsClosed => RequestWorkflow.IsClosed(State);

    /// <summary>Whether its time does not stop while the resident is waited for.</summary>
    public bool RunsByClock => RequestTypes.Find(Type)?.RunsByClock == true;

    /// <summary>Whether it took or takes longer than promised; nobody is late while the resident is waited for, but where a law counts on.</summary>
    public bool IsLate(DateTimeOffset now) => (WaitingSince is null || RunsByClock) && (ClosedAt ?? now) > DueAt;
}
