namespace SmartVillage.Services.Requests.Outbox;

/// <summary>Something that another system is told about a request. Its payload holds ids and states only.</summary>
/// <param name="Id">Stays the same over all attempts, so that a receiver can tell a repetition.</param>
/// <param name="Payload">JSON, as it is sent and signed.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record OutboxMessage(string Id, string Payload, int Attempts);

/// <summary>How many messages of a village stand where.</summary>
/// <param name="Waiting">Not yet taken by the receiver.</param>
/// <param name="Dead">Given up.</param>
/// <param name="OldestWaitingAt">When the oldest waiting one came about.</param>
/// <param name="LastFailure">Why the last attempt failed; never holds what was sent or answered.</param>
public sealed record OutboxState(long Waiting, long Dead, DateTimeOffset? OldestWaitingAt, string? LastFailure);
