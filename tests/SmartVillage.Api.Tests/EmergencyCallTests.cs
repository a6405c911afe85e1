using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Whoever called 119 may say so afterwards: a minute is kept, for officers, and nobody can fill it up.</summary>
public sealed class EmergencyCallTests
{
    private const string Path = $"/api/v1/villages/{ApiHost.Own}/emergency-calls";

    [Fact]
    public async Task A_minute_is_kept_and_shown_to_officers_of_the_village()
    {
        await using var host = await ApiHost.StartAsync(families: 1);
        var minute = DateTimeOffset.FromUnixTimeSeconds(host.Time.GetUtcNow().ToUnixTimeSeconds() / 60 * 60);
        using var said = await host.SendAsync("POST", Path);
        var told = (await ApiHost.JsonAsync(said, HttpStatusCode.Created)).GetProperty("data");
        var listed = (await host.GetAsync(Path, ApiRoles.Operator)).GetProperty("data");
        var kept = Assert.Single(listed.EnumerateArray());

        Assert.Equal(["at"], told.EnumerateObject().Select(p => p.Name));
        Assert.Equal((minute, minute), (told.GetProperty("at").GetDateTimeOffset(), kept.GetProperty("at").GetDateTimeOffset()));
        Assert.Equal(["at"], kept.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task One_address_and_all_addresses_together_are_limited()
    {
        await using var few = await ApiHost.StartAsync(ApiHost.Generous with { PublicWritesPerHour = 2 }, families: 1);
        await using var full = await ApiHost.StartAsync(ApiHost.Generous with { PublicRequestsPerVillageDay = 2 }, families: 1);
        foreach (var host in (ApiHost[])[few, full])
        {
            await PostAsync(host, HttpStatusCode.Created);
            await PostAsync(host, HttpStatusCode.Created);
            await PostAsync(host, HttpStatusCode.TooManyRequests);
            Assert.Equal(2, (await host.GetAsync(Path, ApiRoles.Operator)).GetProperty("data").GetArrayLength());
        }
    }

    private static async Task PostAsync(ApiHost host, HttpStatusCode expected)
    {
        using var response = await host.SendAsync("POST", Path);
        Assert.Equal(expected, response.StatusCode);
    }
}
