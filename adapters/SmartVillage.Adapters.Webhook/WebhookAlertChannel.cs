using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Adapters.Webhook;

/// <summary>Posts alerts as signed JSON.</summary>
public sealed class WebhookAlertChannel : IAlertChannel, IDisposable
{
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly WebhookClient _client;

    /// <summary>Makes a channel of its own connections.</summary>
    public WebhookAlertChannel(WebhookOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time, _client) = (options, time, new WebhookClient(options.Timeout, time));
    }

    /// <inheritdoc />
    public string Name => "webhook";

    /// <inheritdoc />
    public bool IsEnabled => _options is { Url: not null, Secret.Length: > 0 };

    /// <inheritdoc />
    public async Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        using var request = Request(message);
        return await _client.SendAsync(request, cancellationToken) is { } failure ? new AlertDelivery(failure) : AlertDelivery.Done;
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(AlertMessage message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, WebhookJsonContext.Default.AlertMessage);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, _options.Url)
        {
            Version = HttpVersion.Version11,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Compute(_options.Secret!, timestamp, body));
        return request;
    }
}
