using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Tests.Http;

public sealed class OutsideSystemTests : IDisposable
{
    private readonly StubServer _stub = new();
    private readonly QuickTime _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _stub.Dispose();

    [Fact]
    public async Task ReadAsync_gives_what_was_asked_for_and_reads_numbers_as_text()
    {
        _stub.Get("/dasar/hal", """{"kode":200,"nama":"baik","lain":[1,2]}""");

        var answer = await ReadAsync(new Uri(_stub.Url, "dasar"));

        Assert.Equal(("200", "baik"), (answer.Value!.Kode, answer.Value.Nama));
    }

    [Theory]
    [InlineData(400, AnswerStatus.Invalid)]
    [InlineData(401, AnswerStatus.Unauthorized)]
    [InlineData(403, AnswerStatus.Unauthorized)]
    [InlineData(404, AnswerStatus.NotFound)]
    [InlineData(409, AnswerStatus.Conflict)]
    [InlineData(422, AnswerStatus.Invalid)]
    [InlineData(302, AnswerStatus.Unavailable)]
    public async Task A_refusal_is_told_apart_and_not_repeated(int status, AnswerStatus expected)
    {
        _stub.Get("/hal", "1872044501909999 rahasia", status);

        var answer = await ReadAsync(_stub.Url);

        Assert.Equal((expected, $"{status}", 1), (answer.Status, answer.SourceCode, _stub.Calls));
        Assert.DoesNotContain("1872", answer.Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_GET_that_fails_is_repeated_twice_with_waits()
    {
        _stub.Series("GET", "/hal", (503, ""), (500, ""), (200, """{"kode":"1"}"""));

        var answer = await ReadAsync(_stub.Url);

        Assert.True(answer.IsOk);
        Assert.Equal((3, 2), (_stub.Calls, _time.Waits.Count));
    }

    [Fact]
    public async Task A_GET_that_keeps_failing_is_given_up_after_three_times()
    {
        _stub.Get("/hal", "<html>galat</html>", 502, "text/html");

        var answer = await ReadAsync(_stub.Url);

        Assert.Equal((AnswerStatus.Unavailable, "502", 3), (answer.Status, answer.SourceCode, _stub.Calls));
    }

    [Fact]
    public async Task A_short_Retry_After_is_waited_for()
    {
        _stub.Get("/hal", "", 429, headers: ("Retry-After", "3"));

        var answer = await ReadAsync(_stub.Url);

        Assert.Equal(AnswerStatus.RateLimited, answer.Status);
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)], _time.Waits);
        Assert.Equal(TimeSpan.FromSeconds(3), answer.RetryAfter);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 02 Mar 2026 01:02:00 GMT", 120)]
    public async Task A_long_Retry_After_is_told_and_not_waited_for(string header, int seconds)
    {
        _stub.Get("/hal", "", 429, headers: ("Retry-After", header));

        var answer = await ReadAsync(_stub.Url);

        Assert.Equal((AnswerStatus.RateLimited, TimeSpan.FromSeconds(seconds), 1), (answer.Status, answer.RetryAfter, _stub.Calls));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    public async Task A_success_that_cannot_be_read_is_no_success(string body)
    {
        _stub.Get("/hal", body);
        _stub.Post("/hal", body);

        Assert.Equal(AnswerStatus.Unavailable, (await ReadAsync(_stub.Url)).Status);
        Assert.Equal(AnswerStatus.Unknown, (await CommandAsync(_stub.Url)).Status);
    }

    [Theory]
    [InlineData(Breakage.Reset)]
    [InlineData(Breakage.HalfBody)]
    [InlineData(Breakage.Garbage)]
    public async Task A_broken_connection_is_tried_again_for_a_GET_and_leaves_a_command_unknown(Breakage breakage)
    {
        using var broken = new BrokenServer(breakage);

        var read = await ReadAsync(broken.Url);
        var reads = broken.Calls;
        var command = await CommandAsync(broken.Url);

        Assert.Equal((AnswerStatus.Unavailable, 3), (read.Status, reads));
        Assert.Equal((AnswerStatus.Unknown, 1), (command.Status, broken.Calls - reads));
    }

    [Theory]
    [InlineData(Breakage.Silence)]
    [InlineData(Breakage.SilentBody)]
    public async Task A_server_that_says_nothing_is_left_after_the_total_time(Breakage breakage)
    {
        using var broken = new BrokenServer(breakage);
        _time.LimitsEnd = true;

        Assert.Equal(AnswerStatus.Unavailable, (await ReadAsync(broken.Url)).Status);
        var command = await CommandAsync(broken.Url);
        Assert.Equal((AnswerStatus.Unknown, "Contoh tidak menjawab pada waktunya."), (command.Status, command.Reason));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        using var broken = new BrokenServer(Breakage.Endless);

        Assert.Equal(AnswerStatus.Unavailable, (await ReadAsync(broken.Url)).Status);
    }

    [Fact]
    public async Task A_command_that_was_never_sent_is_not_unknown()
    {
        var answer = await CommandAsync(BrokenServer.Nobody());

        Assert.Equal((AnswerStatus.Unavailable, "Contoh tidak dapat dihubungi."), (answer.Status, answer.Reason));
    }

    [Theory]
    [InlineData(500, AnswerStatus.Unknown)]
    [InlineData(502, AnswerStatus.Unknown)]
    [InlineData(503, AnswerStatus.Unavailable)]
    [InlineData(429, AnswerStatus.RateLimited)]
    public async Task A_command_is_sent_once(int status, AnswerStatus expected)
    {
        _stub.Post("/hal", "", status);

        Assert.Equal(expected, (await CommandAsync(_stub.Url)).Status);
        Assert.Equal(1, _stub.Calls);
    }

    [Fact]
    public async Task The_circuit_opens_after_failures_and_closes_when_it_works_again()
    {
        using var system = System(_stub.Url, repetitions: 0);
        _stub.Get("/hal", "", 500);
        for (var i = 0; i < 4; i++)
        {
            await ReadAsync(system);
        }

        Assert.Equal(CircuitStatus.Open, system.Circuit);
        var blocked = await ReadAsync(system);
        Assert.Equal((AnswerStatus.Unavailable, 4), (blocked.Status, _stub.Calls));

        _stub.Clear();
        _stub.Get("/hal", """{"kode":"1"}""");
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.True((await ReadAsync(system)).IsOk);
        Assert.Equal(CircuitStatus.Closed, system.Circuit);
    }

    [Fact]
    public async Task A_command_that_the_open_circuit_holds_back_is_not_unknown()
    {
        using var system = System(_stub.Url, repetitions: 0);
        _stub.Post("/hal", "", 500);
        for (var i = 0; i < 4; i++)
        {
            await CommandAsync(system);
        }

        Assert.Equal(AnswerStatus.Unavailable, (await CommandAsync(system)).Status);
    }

    [Fact]
    public async Task The_callers_own_cancellation_passes()
    {
        using var broken = new BrokenServer(Breakage.Silence);
        using var system = System(broken.Url);
        using var stop = new CancellationTokenSource();

        var call = system.ReadAsync(() => system.Client<IExampleApi>(ExampleJson.Default).GetAsync(stop.Token), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private async Task<AdapterAnswer<Example>> ReadAsync(Uri url)
    {
        using var system = System(url);
        return await ReadAsync(system);
    }

    private static Task<AdapterAnswer<Example>> ReadAsync(OutsideSystem system) =>
        system.ReadAsync(() => system.Client<IExampleApi>(ExampleJson.Default).GetAsync(Cancellation), Cancellation);

    private async Task<AdapterAnswer<Example>> CommandAsync(Uri url)
    {
        using var system = System(url);
        return await CommandAsync(system);
    }

    private static Task<AdapterAnswer<Example>> CommandAsync(OutsideSystem system) =>
        system.CommandAsync(() => system.Client<IExampleApi>(ExampleJson.Default).PostAsync(new Example("1", "a"), Cancellation), Cancellation);

    private OutsideSystem System(Uri url, int repetitions = 2) =>
        new(new OutsideOptions { Name = "Contoh", Address = url, Repetitions = repetitions, LargestAnswer = 1_000_000 }, _time);
}

internal interface IExampleApi
{
    [Get("/hal")]
    Task<IApiResponse<Example>> GetAsync(CancellationToken cancellationToken);

    [Post("/hal")]
    Task<IApiResponse<Example>> PostAsync([Body] Example body, CancellationToken cancellationToken);
}

internal sealed record Example(string? Kode, string? Nama);

[JsonSerializable(typeof(Example))]
internal sealed partial class ExampleJson : JsonSerializerContext;
