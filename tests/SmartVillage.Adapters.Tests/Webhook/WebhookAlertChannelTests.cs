using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.Webhook;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace SmartVillage.Adapters.Tests.Webhook;

public sealed class WebhookAlertChannelTests : IDisposable
{
    private const string Secret = "rahasia-bersama-yang-panjang";

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly FakeTimeProvider _time = new(SampleAlerts.Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task SendAsync_posts_JSON_whose_signature_the_receiver_can_check()
    {
        Answer(Response.Create().WithStatusCode(202));
        using var channel = Channel();

        var delivery = await channel.SendAsync(SampleAlerts.Message, Cancellation);

        Assert.Null(delivery.Failure);
        var request = Assert.Single(_server.LogEntries).RequestMessage!;
        var timestamp = request.Headers![WebhookSignature.TimestampHeader].Single();
        var body = request.BodyAsBytes ?? Encoding.UTF8.GetBytes(request.Body!);
        Assert.Equal(SampleAlerts.Now.ToUnixTimeSeconds().ToString(), timestamp);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{timestamp}."), .. body];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
        Assert.Equal($"sha256={Convert.ToHexStringLower(expected)}", request.Headers[WebhookSignature.SignatureHeader].Single());
        using var json = JsonDocument.Parse(body);
        var alert = Assert.Single(json.RootElement.GetProperty("alerts").EnumerateArray());
        Assert.Equal("run-stopped", alert.GetProperty("kind").GetString());
        Assert.Equal(120, alert.GetProperty("counts").GetProperty("residents.removed").GetInt64());
        Assert.Equal("https://sv.example/api/v1/sync-runs/1", alert.GetProperty("link").GetString());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task SendAsync_an_answer_that_is_no_success_is_a_failure(int status)
    {
        Answer(Response.Create().WithStatusCode(status).WithBody("NIK 1872040101909999"));
        using var channel = Channel();

        Assert.Equal($"penerima menjawab {status}", (await channel.SendAsync(SampleAlerts.Message, Cancellation)).Failure);
    }

    [Fact]
    public async Task SendAsync_a_redirect_is_not_followed()
    {
        _server.Given(Request.Create().WithPath("/lain")).RespondWith(Response.Create().WithStatusCode(200));
        Answer(Response.Create().WithStatusCode(307).WithHeader("Location", $"{_server.Url}/lain"));
        using var channel = Channel();

        Assert.Equal("penerima menjawab 307", (await channel.SendAsync(SampleAlerts.Message, Cancellation)).Failure);
        Assert.Single(_server.LogEntries);
    }

    [Fact]
    public async Task SendAsync_a_receiver_that_is_too_slow_is_left()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var channel = Channel(new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/"));

        var sending = channel.SendAsync(SampleAlerts.Message, Cancellation);
        using var accepted = await silent.AcceptTcpClientAsync(Cancellation);
        _time.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal("waktu habis", (await sending).Failure);
    }

    [Fact]
    public async Task SendAsync_a_port_that_nobody_serves_is_a_failure()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var channel = Channel(new Uri($"http://127.0.0.1:{port}/"));

        Assert.Equal("penerima tidak dapat dihubungi", (await channel.SendAsync(SampleAlerts.Message, Cancellation)).Failure);
    }

    [Fact]
    public async Task SendAsync_an_answer_that_is_not_HTTP_is_a_failure()
    {
        using var garbage = new TcpListener(IPAddress.Loopback, 0);
        garbage.Start();
        using var channel = Channel(new Uri($"http://127.0.0.1:{((IPEndPoint)garbage.LocalEndpoint).Port}/"));

        var sending = channel.SendAsync(SampleAlerts.Message, Cancellation);
        using (var accepted = await garbage.AcceptTcpClientAsync(Cancellation))
        {
            await accepted.GetStream().WriteAsync("bukan HTTP sama sekali\r\n\r\n"u8.ToArray(), Cancellation);
            Assert.Equal("jawaban penerima bukan HTTP", (await sending).Failure);
        }
    }

    [Fact]
    public void IsEnabled_needs_address_and_secret()
    {
        using var without = new WebhookAlertChannel(new WebhookOptions { Url = new Uri("https://penerima.example/") }, _time);
        using var complete = Channel();

        Assert.False(without.IsEnabled);
        Assert.True(complete.IsEnabled);
    }

    private WebhookAlertChannel Channel(Uri? url = null) => new(new WebhookOptions { Url = url ?? new Uri($"{_server.Url}/alert"), Secret = Secret }, _time);

    private void Answer(IResponseBuilder response) => _server.Given(Request.Create().WithPath("/alert").UsingPost()).RespondWith(response);
}
