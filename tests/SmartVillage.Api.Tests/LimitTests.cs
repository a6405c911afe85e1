using System.Net;
using SmartVillage.Api.Http;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Limits per key, per address and for identities; a window of a minute is far longer than a test.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(
        new ApiOptions { PublicRequestsPerMinute = 5, KeyRequestsPerMinute = 12, IdentityRequestsPerMinute = 3 }, families: 2);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        var statuses = await ManyAsync(20, () => _host.SendAsync("GET", Village));
        using var refused = await _host.SendAsync("GET", Village);
        using var keyed = await _host.SendAsync("GET", Village, ApiRoles.Reader);
        using var health = await _host.SendAsync("GET", "/health/live");

        Assert.InRange(statuses.Count(s => s == HttpStatusCode.OK), 5, 10);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("too-many-requests", (await ApiHost.ProblemAsync(refused)).GetProperty("code").GetString());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (keyed.StatusCode, health.StatusCode));
    }

    [Theory]
    [InlineData(0.2, 1, "1 detik")]
    [InlineData(61, 61, "61 detik")]
    [InlineData(3541, 3541, "60 menit")]
    [InlineData(86_400, 86_400, "24 jam")]
    public void The_wait_is_said_in_the_unit_in_which_people_wait(double wait, int header, string said)
    {
        var problem = Problems.TooMany(TimeSpan.FromSeconds(wait));

        Assert.Equal((header, $"Coba lagi sesudah {said}."), (problem.RetryAfterSeconds, problem.Remedy));
    }

    [Fact]
    public async Task Nobody_asks_for_emergency_numbers_too_often_but_keys_are_not_guessed_there_either()
    {
        var statuses = await ManyAsync(30, () => _host.SendAsync("GET", "/api/v1/emergency"));
        var guesses = await ManyAsync(20, () => _host.SendAsync("GET", "/api/v1/emergency", headers: ("Authorization", "Bearer sv_guess")));

        Assert.All(statuses, s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Contains(HttpStatusCode.TooManyRequests, guesses);
        Assert.DoesNotContain(HttpStatusCode.OK, guesses);
    }

    [Fact]
    public async Task Guessing_keys_counts_as_asking_without_one()
    {
        var statuses = await ManyAsync(20, () => _host.SendAsync("GET", Village, headers: ("Authorization", "Bearer sv_guess")));

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.DoesNotContain(HttpStatusCode.OK, statuses);
    }

    [Fact]
    public async Task Looking_people_up_has_a_limit_of_its_own_for_each_key()
    {
        var statuses = await ManyAsync(8, () => _host.SendAsync("POST", $"{Village}/residents/search", ApiRoles.Operator, """{"nik":"9800000000019999"}"""));
        using var list = await _host.SendAsync("GET", $"{Village}/residents", ApiRoles.Operator);
        using var colleague = await _host.SendAsync("POST", $"{Village}/residents/search", ApiRoles.Approver, """{"nik":"9800000000019999"}""");

        Assert.InRange(statuses.Count(s => s == HttpStatusCode.OK), 3, 6);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (list.StatusCode, colleague.StatusCode));
    }

    private static async Task<List<HttpStatusCode>> ManyAsync(int times, Func<Task<HttpResponseMessage>> send)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var response = await send();
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
