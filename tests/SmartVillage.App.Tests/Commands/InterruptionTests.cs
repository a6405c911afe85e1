using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MySqlConnector;
using SmartVillage.Store.Access;

namespace SmartVillage.App.Tests.Commands;

/// <summary>Stopping in the middle: a table that OpenSID holds locked keeps a run where the test wants it.</summary>
public sealed class InterruptionTests(OpenSidServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sync_stopped_in_the_middle_ends_as_cancelled_with_130_and_the_edition_stays()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await using var held = await HoldAsync(village);
        using var interruption = new CancellationTokenSource();

        var running = village.Cli.RunAsync(interruption.Token, "sync", "--json");
        await WaitUntilReadingAsync(village);
        await interruption.CancelAsync();
        var result = await running;

        Assert.Equal(130, result.Code);
        Assert.Equal("Cancelled", result.Json().GetProperty("runs")[0].GetProperty("outcome").GetString());
        var status = (await village.Cli.RunAsync("status", "--json")).Json();
        Assert.Equal("Cancelled", status.GetProperty("runs")[0].GetProperty("outcome").GetString());
        Assert.Equal(1, status.GetProperty("villages")[0].GetProperty("edition").GetInt32());
    }

    [Fact]
    public async Task A_service_stopped_in_the_middle_of_a_run_leaves_no_run_running()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        var key = (await village.Cli.RunAsync("key", "create", "--name", "Uji", "--role", ApiRoles.Operator, "--village", OpenSidVillageUnderTest.Code, "--json"))
            .Json().GetProperty("key").GetString();
        await using var service = await RunningService.StartAsync(village.Cli);
        using var client = new HttpClient { BaseAddress = new Uri(service.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await using var held = await HoldAsync(village);

        var started = await client.PostAsync(new Uri($"/api/v1/villages/{OpenSidVillageUnderTest.Code}/sync-runs", UriKind.Relative), content: null, Cancellation);
        await WaitUntilReadingAsync(village);
        var code = await service.StopAsync();

        Assert.Equal((HttpStatusCode.Accepted, 0), (started.StatusCode, code));
        var runs = (await village.Cli.RunAsync("status", "--json")).Json().GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("outcome").GetString());
        Assert.Equal(["Cancelled", "Published"], runs);
    }

    [Fact]
    public async Task The_last_edition_is_served_while_the_source_is_gone_and_says_so()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await using var service = await RunningService.StartAsync(village.Cli);
        await server.Server.ExecuteAsync($"DROP USER '{village.User}'@'%'", Cancellation);

        var failed = await village.Cli.RunAsync("sync", "--json");
        using var client = new HttpClient { BaseAddress = new Uri(service.Address) };
        // Readers learn of another process's run within a second; until then the answer before is right.
        using var answer = await PollAsync(
            async () => JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/villages/{OpenSidVillageUnderTest.Code}", UriKind.Relative), Cancellation)),
            document => document.RootElement.GetProperty("meta").GetProperty("freshness").GetString() == "Failed");

        Assert.Equal(3, failed.Code);
        Assert.Equal(1, answer.RootElement.GetProperty("meta").GetProperty("edition").GetInt32());
    }

    /// <summary>Takes a table from readers until disposed.</summary>
    private static async Task<MySqlConnection> HoldAsync(OpenSidVillageUnderTest village)
    {
        var connection = await village.OpenAsync();
        await using var command = new MySqlCommand("LOCK TABLES tweb_penduduk WRITE", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
        return connection;
    }

    /// <summary>Waits until the account of the source stands before the locked table.</summary>
    private async Task WaitUntilReadingAsync(OpenSidVillageUnderTest village) => await PollAsync(
        async () =>
        {
            await using var connection = await server.Server.OpenAsync("information_schema", Cancellation);
            await using var command = new MySqlCommand("SELECT COUNT(*) FROM PROCESSLIST WHERE USER = @user AND STATE LIKE 'Waiting for table metadata lock%'", connection);
            command.Parameters.AddWithValue("@user", village.User);
            return Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation), System.Globalization.CultureInfo.InvariantCulture);
        },
        waiting => waiting > 0);

    private static async Task<T> PollAsync<T>(Func<Task<T>> look, Func<T, bool> found)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            if (await look() is { } seen && found(seen))
            {
                return seen;
            }
        }
        while (await timer.WaitForNextTickAsync(patience.Token));
        throw new InvalidOperationException("The timer never ends by itself.");
    }
}
