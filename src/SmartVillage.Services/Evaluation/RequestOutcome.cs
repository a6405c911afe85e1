using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Evaluation;

/// <summary>What the evaluation knows of a request: neither words nor people. It stays when the rest of the request is emptied.</summary>
public sealed record RequestOutcome
{
    /// <summary>Code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequestState State { get; init; }

    /// <summary>How it came in.</summary>
    public required RequestChannel Channel { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when it was promised; null where nobody promised anything.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it ended; null while it is open, or where the source does not say.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Working time between the two; null while it is open.</summary>
    public TimeSpan? Worked { get; init; }

    /// <summary>Whether the resident is waited for, so that the clock stands still.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether it is about the same as another one and counts there.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Why it was refused; null for everything else and where nobody said.</summary>
    public RefusalReason? Refusal { get; init; }
}
