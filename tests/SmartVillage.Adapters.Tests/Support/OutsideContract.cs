using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Tests.Support;

/// <summary>
/// What every client has to survive, run against each of them: slow, broken, empty, refusing, overloaded and reset servers. None of that may throw, and none of it may
/// repeat what was sent.
/// </summary>
public abstract class OutsideContract : IDisposable
{
    internal static readonly DateTimeOffset Now = new(2023, 11, 14, 22, 13, 20, TimeSpan.Zero);

    internal static readonly ResidentConsent Consent = new("PM-1", Now.AddDays(-1));

    internal StubServer Stub { get; } = new();

    internal QuickTime Time { get; } = new(Now);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Whether the call may change something over there, so that its outcome can be unknown.</summary>
    protected virtual bool IsCommand => false;

    /// <summary>Whether the call is a GET, which is repeated.</summary>
    protected virtual bool IsRepeated => false;

    /// <summary>One call to a server at an address.</summary>
    protected abstract Task<IAdapterFailure> CallAsync(Uri url);

    internal static AdapterContract Contract(Uri url) => new() { Wanted = AdapterMode.Sandbox, Url = url };

    internal static AdapterContract Live(Uri url) => new() { Wanted = AdapterMode.Live, Url = url, Reference = "PKS/1/2026", Officer = "Petugas Uji" };

    [Theory]
    [InlineData(401, AnswerStatus.Unauthorized)]
    [InlineData(403, AnswerStatus.Unauthorized)]
    [InlineData(404, AnswerStatus.NotFound)]
    [InlineData(429, AnswerStatus.RateLimited)]
    [InlineData(503, AnswerStatus.Unavailable)]
    public async Task A_status_without_a_body_of_theirs_means_what_it_says(int status, AnswerStatus expected)
    {
        StubAnything("1872044501909999", status);

        var answer = await CallAsync(Stub.Url);

        Assert.Equal(expected, answer.Status);
        Assert.DoesNotContain("9999", answer.Reason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "<html>galat</html>")]
    [InlineData(200, "")]
    [InlineData(200, "{")]
    [InlineData(200, "<html>sedang dirawat</html>")]
    [InlineData(200, "null")]
    public async Task What_cannot_be_read_is_never_a_success(int status, string body)
    {
        StubAnything(body, status);

        Assert.Equal(IsCommand ? AnswerStatus.Unknown : AnswerStatus.Unavailable, (await CallAsync(Stub.Url)).Status);
        Assert.Equal(IsRepeated && status >= 500 ? 3 : 1, Stub.Calls);
    }

    [Theory]
    [InlineData(Breakage.Reset)]
    [InlineData(Breakage.HalfBody)]
    [InlineData(Breakage.Silence)]
    [InlineData(Breakage.SilentBody)]
    public async Task A_server_that_breaks_off_or_says_nothing_is_told_apart_from_an_answer(Breakage breakage)
    {
        using var broken = new BrokenServer(breakage);
        Time.LimitsEnd = breakage is Breakage.Silence or Breakage.SilentBody;

        var answer = await CallAsync(broken.Url);

        Assert.Equal(IsCommand ? AnswerStatus.Unknown : AnswerStatus.Unavailable, answer.Status);
        Assert.True(IsRepeated || broken.Calls <= 1, $"{broken.Calls} calls");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable() => Assert.Equal(AnswerStatus.Unavailable, (await CallAsync(BrokenServer.Nobody())).Status);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    internal void StubAnything(string body, int status = 200) =>
        Stub.Server.Given(WireMock.RequestBuilders.Request.Create()).RespondWith(
            WireMock.ResponseBuilders.Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body));

    protected virtual void Dispose(bool disposing) => Stub.Dispose();
}
