using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;

namespace SmartVillage.Adapters.Webhook;

/// <summary>Tells the dispatch system of an operator of the ambulance about trips, in the same signed way as requests are told, to an address and with a secret of its own.</summary>
public sealed class AmbulanceWebhook(WebhookOptions options, TimeProvider time) : IAmbulanceDispatchPort, IDisposable
{
    private readonly RequestWebhook _hook = new(options, time);

    /// <inheritdoc />
    public string Name => "webhook";

    /// <inheritdoc />
    public bool IsEnabled => _hook.IsEnabled;

    /// <inheritdoc />
    public Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken) => _hook.SendAsync(message, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _hook.Dispose();
}
