namespace SmartVillage.Services.Requests.Outbox;

/// <summary>The other system that is told about requests.</summary>
public interface IRequestHook
{
    /// <summary>Whether there is one; nothing is written into the outbox while there is not.</summary>
    bool IsEnabled { get; }

    /// <summary>Sends one message; null when it was taken, else why not, without anything that was sent or answered.</summary>
    Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}
