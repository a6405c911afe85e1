namespace SmartVillage.Services.Requests.Outbox;

/// <summary>Something that another system is told about a request. Its payload holds ids and states only.</summary>
/// <param name="Id">Stays the same over all attempts, so that a receiver can tell a repetition.</param>
/// <param name="Payload">JSON, as it is sent and signed.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Target">Who is told.</param>
public sealed record OutboxMessage(string Id, string Payload, int Attempts, OutboxTarget Target = OutboxTarget.Requests);

/// <summary>Who is told.</summary>
public enum OutboxTarget
{
    /// <summary>The system that hears of every request.</summary>
    Requests,

    /// <summary>The dispatch system of the ambulance.</summary>
    Ambulance,
}

/// <summary>How the messages of all villages stand.</summary>
/// <param name="Waiting">Not yet taken by a receiver.</param>
/// <param name="Dead">Given up.</param>
/// <param name="LastDeliveredAt">When one was last taken.</param>
/// <param name="LastFailure">Why the last attempt failed.</param>
public sealed record OutboxSummary(long Waiting, long Dead, DateTimeOffset? LastDeliveredAt, string? LastFailure);

/// <summary>How many messages of a village stand where.</summary>
/// <param name="Waiting">Not yet taken by the receiver.</param>
/// <param name="Dead">Given up.</param>
/// <param name="OldestWaitingAt">When the oldest waiting one came about.</param>
/// <param name="LastFailure">Why the last attempt failed; never holds what was sent or answered.</param>
public sealed record OutboxState(long Waiting, long Dead, DateTimeOffset? OldestWaitingAt, string? LastFailure);
