using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>A village cannot be buried under requests, by however many addresses, and whoever comes too late is told whom to call.</summary>
public sealed class IntakeGateTests
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string Lamp = """{"type":"pju-mati","place":{"address":"RT 03"}}""";

    [Fact]
    public async Task The_day_of_a_village_is_full_for_residents_until_its_midnight_and_not_for_officers()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Generous with { PublicRequestsPerVillageDay = 2 }, families: 1);
        foreach (var _ in (int[])[1, 2])
        {
            using var taken = await host.SendAsync("POST", $"{Village}/requests", body: Lamp);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var full = await host.SendAsync("POST", $"{Village}/requests", body: Lamp);
        using var open311 = await host.SendAsync("POST", "/open311/v2/requests.json", body: $"jurisdiction_id={ApiHost.Own}&service_code=pju-mati&address_string=RT");
        using var neighbour = await host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Other}/requests", body: Lamp);
        using var officer = await host.SendAsync("POST", $"{Village}/requests", ApiRoles.Operator, Lamp);
        var problem = await ApiHost.ProblemAsync(full);

        Assert.Equal((HttpStatusCode.TooManyRequests, "village-day-full"), (full.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains("119", problem.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(21), full.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.TooManyRequests, open311.StatusCode);
        Assert.Equal(429, JsonDocument.Parse(await open311.Content.ReadAsStringAsync(ApiHost.Cancellation)).RootElement[0].GetProperty("code").GetInt32());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (neighbour.StatusCode, officer.StatusCode));

        host.Time.Advance(TimeSpan.FromHours(21));
        using var tomorrow = await host.SendAsync("POST", $"{Village}/requests", body: Lamp);
        Assert.Equal(HttpStatusCode.OK, tomorrow.StatusCode);
    }

    [Fact]
    public async Task A_receipt_says_whether_the_promise_knows_all_holidays()
    {
        await using var host = await ApiHost.StartAsync(families: 1);
        using var known = await host.SendAsync("POST", $"{Village}/requests", body: Lamp);
        host.Time.Advance(TimeSpan.FromDays(305));
        using var unknown = await host.SendAsync("POST", $"{Village}/requests", body: Lamp);
        var year = (await host.GetAsync($"{Village}/holidays?year=2027")).GetProperty("data");

        Assert.True((await ApiHost.JsonAsync(known, HttpStatusCode.OK)).GetProperty("data").GetProperty("holidaysKnown").GetBoolean());
        Assert.False((await ApiHost.JsonAsync(unknown, HttpStatusCode.OK)).GetProperty("data").GetProperty("holidaysKnown").GetBoolean());
        Assert.Equal((false, "D"), (year.GetProperty("known").GetBoolean(), year.GetProperty("confidence").GetString()));
        Assert.True((await host.GetAsync($"{Village}/holidays?year=2026")).GetProperty("data").GetProperty("known").GetBoolean());
        using var bad = await host.SendAsync("GET", $"{Village}/holidays?year=x");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }
}
