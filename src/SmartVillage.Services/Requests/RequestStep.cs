using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Services.Requests;

/// <summary>One thing that happened to a request.</summary>
public sealed record RequestStep
{
    /// <summary>Position, from 1.</summary>
    public long Number { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>State before.</summary>
    public required RequestState From { get; init; }

    /// <summary>State after.</summary>
    public required RequestState To { get; init; }

    /// <summary>Where the trip of the ambulance stood afterwards; null for everything else.</summary>
    public TripState? Trip { get; init; }

    /// <summary>The mark that was reached.</summary>
    public string? Stage { get; init; }

    /// <summary>Who: the name of an officer's key, or <see cref="ByResident"/>.</summary>
    public required string By { get; init; }

    /// <summary>Id of the key; null for residents.</summary>
    public string? ByKey { get; init; }

    /// <summary>What the resident is told.</summary>
    public string? PublicNote { get; init; }

    /// <summary>What officers tell each other.</summary>
    public string? InternalNote { get; init; }

    /// <summary>The actor of what residents do themselves.</summary>
    public const string ByResident = "warga";
}

/// <summary>Kinds of steps.</summary>
public enum StepKind
{
    /// <summary>It came in.</summary>
    Received,

    /// <summary>Its state changed.</summary>
    Moved,

    /// <summary>Somebody wrote a note.</summary>
    Noted,

    /// <summary>Somebody else works on it.</summary>
    Assigned,

    /// <summary>It is about the same as an earlier one.</summary>
    Merged,

    /// <summary>A file was attached.</summary>
    Attached,

    /// <summary>A file was destroyed.</summary>
    Detached,

    /// <summary>It reached a mark on its way.</summary>
    Staged,

    /// <summary>Its trip went on while the state of the request stayed.</summary>
    Dispatched,

    /// <summary>A trip of the ambulance was opened from it.</summary>
    Joined,
}
