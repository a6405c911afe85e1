namespace SmartVillage.Adapters.Webhook;

/// <summary>
/// Connections to a receiver of ours. Any answer of the 2xx range means that a message was taken; what the answer holds is not read. Redirects are not followed: the receiver is the one
/// that was configured and no other.
/// </summary>
internal sealed class WebhookClient(TimeSpan timeout, TimeProvider time) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Null when the message was taken, else why not.</summary>
    public async Task<string?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            return response.IsSuccessStatusCode ? null : $"penerima menjawab {(int)response.StatusCode}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "waktu habis";
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "nama penerima tidak dikenal",
                HttpRequestError.ConnectionError => "penerima tidak dapat dihubungi",
                HttpRequestError.SecureConnectionError => "TLS gagal",
                _ => "jawaban penerima bukan HTTP",
            };
        }
    }

    public void Dispose() => _client.Dispose();
}
