using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SmartVillage.Services.Requests.Outbox;

namespace SmartVillage.Adapters.Webhook;

/// <summary>Posts what happened to requests as Standard Webhooks 1.0.</summary>
public sealed class RequestWebhook : IRequestHook, IDisposable
{
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly WebhookClient _client;

    /// <summary>Makes a hook of its own connections.</summary>
    public RequestWebhook(WebhookOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time, _client) = (options, time, new WebhookClient(options.Timeout, time));
    }

    /// <inheritdoc />
    public bool IsEnabled => _options is { Url: not null, Secret.Length: > 0 };

    /// <inheritdoc />
    public async Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var body = Encoding.UTF8.GetBytes(message.Payload);
        // The time of the attempt, because receivers refuse clocks that are more than five minutes off.
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, _options.Url)
        {
            Version = HttpVersion.Version11,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add(StandardSignature.IdHeader, message.Id);
        request.Headers.Add(StandardSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardSignature.SignatureHeader, StandardSignature.Compute(_options.Secret!, message.Id, timestamp, body));
        return await _client.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
