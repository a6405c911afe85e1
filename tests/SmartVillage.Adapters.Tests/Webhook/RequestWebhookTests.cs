using System.Text;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.Webhook;
using SmartVillage.Services.Requests.Outbox;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace SmartVillage.Adapters.Tests.Webhook;

/// <summary>Word about requests, as Standard Webhooks 1.0 signs it.</summary>
public sealed class RequestWebhookTests : IDisposable
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly OutboxMessage Message = new("msg_p5jXN8AQM9LWM0D4loKWxJek", """{"test": 2432232314}""", 0);

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeSeconds(1614265330));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    /// <summary>The example that implementations of the standard are tested with.</summary>
    [Fact]
    public void Compute_gives_what_other_implementations_give() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", StandardSignature.Compute(Secret, Message.Id, 1614265330, Encoding.UTF8.GetBytes(Message.Payload)));

    [Fact]
    public void Compute_takes_a_secret_without_prefix_as_it_is() => Assert.NotEqual(
        StandardSignature.Compute(Secret, Message.Id, 1, "{}"u8), StandardSignature.Compute(Secret[6..], Message.Id, 1, "{}"u8));

    [Fact]
    public async Task SendAsync_posts_the_payload_with_id_time_and_signature()
    {
        Answer(Response.Create().WithStatusCode(204));
        using var hook = Hook();

        Assert.Null(await hook.SendAsync(Message, Cancellation));

        var request = Assert.Single(_server.LogEntries).RequestMessage!;
        Assert.Equal(Message.Payload, request.Body);
        Assert.Equal("application/json", request.Headers!["Content-Type"].Single());
        Assert.Equal((Message.Id, "1614265330"), (request.Headers["webhook-id"].Single(), request.Headers["webhook-timestamp"].Single()));
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", request.Headers["webhook-signature"].Single());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(302)]
    [InlineData(410)]
    public async Task SendAsync_anything_but_success_is_a_failure_that_repeats_nothing(int status)
    {
        Answer(Response.Create().WithStatusCode(status).WithHeader("Location", $"{_server.Url}/x").WithBody("NIK 1872044501909999"));
        using var hook = Hook();

        Assert.Equal($"penerima menjawab {status}", await hook.SendAsync(Message, Cancellation));
    }

    [Fact]
    public async Task SendAsync_a_receiver_that_is_not_there_is_a_failure()
    {
        using var hook = Hook();
        _server.Stop();

        Assert.Equal("penerima tidak dapat dihubungi", await hook.SendAsync(Message, Cancellation));
    }

    [Fact]
    public void IsEnabled_needs_address_and_secret()
    {
        using var without = new RequestWebhook(new WebhookOptions { Url = new Uri("https://penerima.example/") }, _time);
        using var complete = Hook();

        Assert.False(without.IsEnabled);
        Assert.True(complete.IsEnabled);
    }

    private RequestWebhook Hook() => new(new WebhookOptions { Url = new Uri($"{_server.Url}/hook"), Secret = Secret }, _time);

    private void Answer(IResponseBuilder response) => _server.Given(Request.Create().WithPath("/hook").UsingPost()).RespondWith(response);
}
