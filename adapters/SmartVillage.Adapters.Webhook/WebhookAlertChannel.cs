using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Adapters.Webhook;

/// <summary>
/// Posts alerts as signed JSON. Any answer of the 2xx range means that they were taken; what the answer holds is not read. Redirects are not followed: the receiver is the one that
/// was configured and no other.
/// </summary>
public sealed class WebhookAlertChannel : IAlertChannel, IDisposable
{
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Makes a channel of its own connections.</summary>
    public WebhookAlertChannel(WebhookOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time) = (options, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc />
    public string Name => "webhook";

    /// <inheritdoc />
    public bool IsEnabled => _options is { Url: not null, Secret.Length: > 0 };

    /// <inheritdoc />
    public async Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = Request(message);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            return response.IsSuccessStatusCode ? AlertDelivery.Done : new AlertDelivery($"penerima menjawab {(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new AlertDelivery("waktu habis");
        }
        catch (HttpRequestException failure)
        {
            return new AlertDelivery(failure.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "nama penerima tidak dikenal",
                HttpRequestError.ConnectionError => "penerima tidak dapat dihubungi",
                HttpRequestError.SecureConnectionError => "TLS gagal",
                _ => "jawaban penerima bukan HTTP",
            });
        }
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
