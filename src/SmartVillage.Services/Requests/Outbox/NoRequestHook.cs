namespace SmartVillage.Services.Requests.Outbox;

/// <summary>Nobody is told.</summary>
public sealed class NoRequestHook : IRequestHook
{
    /// <inheritdoc />
    public bool IsEnabled => false;

    /// <inheritdoc />
    public Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken) => Task.FromResult<string?>("webhook nonaktif");
}
