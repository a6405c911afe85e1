using System.Net;

namespace SmartVillage.App.Tests.Commands;

/// <summary>The service on a real port, in this process.</summary>
public sealed class ServeCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serves_without_any_reachable_source_and_stops_cleanly()
    {
        using var cli = Cli.WithSource();
        await using var service = await RunningService.StartAsync(cli);

        using var client = new HttpClient();
        var live = await client.GetAsync(new Uri($"{service.Address}/health/live"), Cancellation);
        var villages = await client.GetAsync(new Uri($"{service.Address}/api/v1/villages"), Cancellation);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Contains("no-edition", await villages.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.True(service.HasScheduler);
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task A_second_service_on_one_store_serves_but_does_not_schedule_and_the_seat_is_free_afterwards()
    {
        using var cli = Cli.WithSource();
        await using var first = await RunningService.StartAsync(cli);
        await using var second = await RunningService.StartAsync(cli);

        Assert.True(first.HasScheduler);
        Assert.False(second.HasScheduler);
        await first.StopAsync();
        await using var third = await RunningService.StartAsync(cli);
        Assert.True(third.HasScheduler);
    }

    [Fact]
    public async Task An_address_in_use_ends_with_2_and_a_remedy()
    {
        using var cli = Cli.WithSource();
        using var other = Cli.WithSource();
        await using var first = await RunningService.StartAsync(cli);

        var result = await other.RunAsync("serve", "--urls", first.Address, "--json");

        Assert.Equal(2, result.Code);
        Assert.Equal("SV-APP-021", result.Json().GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Wrong_schedules_end_with_2_before_anything_is_served()
    {
        using var cli = new Cli(Cli.ConfigurationOf(Cli.Unreachable).Replace("\"Store\"", "\"Schedules\":\"jadwal\",\"Store\"", StringComparison.Ordinal));
        Directory.CreateDirectory(cli.PathOf("jadwal"));
        cli.Write("jadwal/malam.json", "{ \"name\": \"siang\" }");

        var result = await cli.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, result.Code);
        Assert.Contains("malam.json", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_keys_end_with_4_and_nothing_new_is_made_in_their_place()
    {
        using var cli = Cli.WithSource();
        await using (var service = await RunningService.StartAsync(cli))
        {
            await service.StopAsync();
        }

        Directory.Delete(cli.PathOf("keys"), recursive: true);
        var result = await cli.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--json");

        Assert.Equal(4, result.Code);
        Assert.Equal("SV-STO-006", result.Json().GetProperty("error").GetProperty("code").GetString());
        Assert.False(File.Exists(cli.PathOf("keys/store-keys.json")));
    }

    [Fact]
    public async Task A_command_beside_the_service_does_not_touch_the_scheduler()
    {
        using var cli = Cli.WithSource();
        await using var service = await RunningService.StartAsync(cli);

        var result = await cli.RunAsync("sync", "--json");

        Assert.Equal(3, result.Code);
        Assert.DoesNotContain("Jadwal", result.Error, StringComparison.Ordinal);
        var status = await cli.RunAsync("status", "--json");
        Assert.Equal("manual", Assert.Single(status.Json().GetProperty("runs").EnumerateArray()).GetProperty("trigger").GetString());
    }
}
