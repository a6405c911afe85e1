using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.IntegrationTests.Torture;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>A source that breaks in the middle of whatever is being read: the run fails with a sentence, the last edition stays, the next run converges.</summary>
public sealed class SourceFaultTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Village = new() { Era = OpenSidEra.V2410Fresh, Residents = 150 };

    [Fact]
    public async Task A_line_cut_anywhere_costs_the_run_and_nothing_else()
    {
        await using var proxy = new CuttingProxy(server.Server.Port);
        var (direct, _) = await Pilot.GenerateAsync(server, Village);
        await using var pilot = await Pilot.OpenAsync(direct.Database, port: (uint)proxy.Port);
        Assert.Equal(RunOutcome.Published, (await pilot.SyncAsync()).Outcome);
        proxy.Passed = 0;
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncAsync()).Outcome);
        var (whole, cuts) = (proxy.Passed, TortureSettings.IsLong ? 500 : 40);
        await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET telepon = '081200009999' ORDER BY id LIMIT 20");
        var ids = await pilot.IdsAsync(Entities.Residents);
        for (var cut = 0; cut < cuts; cut++)
        {
            proxy.Passed = 0;
            proxy.Limit = whole * cut / cuts;
            var report = await pilot.SyncAsync();

            Assert.True(report.Outcome == RunOutcome.Failed, $"Cut after {proxy.Limit} of {whole} bytes: {report.Outcome}");
            Assert.StartsWith("SV-SRC-", report.Error!.Code, StringComparison.Ordinal);
            Assert.NotEmpty(report.Error.Remedy);
            Assert.Equal(1, (await pilot.Stored.ListVillagesAsync(TestContext.Current.CancellationToken)).Single().Edition);
        }

        Assert.Equal(ids, await pilot.IdsAsync(Entities.Residents));
        proxy.Limit = long.MaxValue;
        var done = await pilot.SyncAsync();
        Assert.Equal((RunOutcome.Published, 2L), (done.Outcome, done.Edition));
        await pilot.AssertExactAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_cut_anywhere_under_a_verification_is_a_source_that_broke_and_never_a_result(bool isLocal)
    {
        await using var proxy = new CuttingProxy(server.Server.Port);
        var (direct, _) = await Pilot.GenerateAsync(server, Village);
        await using var pilot = await Pilot.OpenAsync(direct.Database, port: (uint)proxy.Port, isLocal: isLocal);
        await pilot.SyncAsync();
        proxy.Passed = 0;
        await pilot.AssertExactAsync();
        var (whole, cuts, reached) = (proxy.Passed, TortureSettings.IsLong ? 200 : 20, 0);
        for (var cut = 0; cut < cuts; cut++)
        {
            proxy.Passed = 0;
            proxy.Limit = whole * cut / cuts;

            var broken = await Record.ExceptionAsync(async () => Assert.True(Assert.Single(await pilot.VerifyAsync()).IsExact));
            if (broken is null)
            {
                // Every row was read: what the session counted is asked last, and a cut there costs only those counts.
                continue;
            }

            reached++;
            Assert.True(broken is SourceException { Code: ['S', 'V', '-', 'S', 'R', 'C', '-', ..], Remedy.Length: > 0 }, $"Cut after {proxy.Limit} of {whole} bytes, {proxy.Passed} sent: {broken}");
        }

        Assert.True(reached >= cuts * 9 / 10, $"{reached} of {cuts} cuts were reached.");
        proxy.Limit = long.MaxValue;
        await pilot.AssertExactAsync();
    }

    [Fact]
    public async Task A_server_that_was_stopped_and_started_again_is_read_as_if_nothing_had_been()
    {
        _ = server.Server;
        var token = TestContext.Current.CancellationToken;
        var first = await MariaDbServer.StartAsync(cancellationToken: token);
        var port = first.Port;
        var pilot = await Pilot.OpenAsync(await FillAsync(first));
        Assert.Equal(RunOutcome.Published, (await pilot.SyncAsync()).Outcome);
        await first.DisposeAsync();

        var down = await pilot.SyncAsync();
        Assert.Equal(RunOutcome.Failed, down.Outcome);
        Assert.StartsWith("SV-SRC-", down.Error!.Code, StringComparison.Ordinal);

        await using var second = await MariaDbServer.StartAsync(new MariaDbServerOptions { Port = port }, token);
        await using var database = await FillAsync(second);
        await database.CreateReadOnlyAccountAsync();
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncExactlyAsync()).Outcome);

        // Its database went with the first server.
        Assert.NotNull(await Record.ExceptionAsync(async () => await pilot.DisposeAsync()));
    }

    [Fact]
    public async Task A_server_that_is_stopped_in_the_middle_of_a_reading_costs_the_run_and_nothing_else()
    {
        _ = server.Server;
        var token = TestContext.Current.CancellationToken;
        var first = await MariaDbServer.StartAsync(cancellationToken: token);
        var port = first.Port;
        await using var proxy = new CuttingProxy(port);
        var pilot = await Pilot.OpenAsync(await FillAsync(first), port: (uint)proxy.Port, isLocal: false);
        Assert.Equal(RunOutcome.Published, (await pilot.SyncAsync()).Outcome);
        await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET telepon = '081200009999'; UPDATE log_penduduk SET catatan = 'UJI'");
        (proxy.Limit, proxy.Passed) = (proxy.Passed / 2, 0);
        proxy.Reached = () => first.DisposeAsync().AsTask();

        var broken = Assert.Single(await pilot.Commands.RunAsync(new SyncOrder(null, "manual", "uji", Preview: false, Full: true), progress: null, token));

        Assert.True(proxy.Passed > proxy.Limit);
        Assert.Equal((RunOutcome.Failed, true), (broken.Outcome, broken.Error!.Code.StartsWith("SV-SRC-", StringComparison.Ordinal)));
        Assert.Equal(1, Assert.Single(await pilot.Stored.ListVillagesAsync(token)).Edition);

        proxy.Limit = long.MaxValue;
        await using var second = await MariaDbServer.StartAsync(new MariaDbServerOptions { Port = port }, token);
        await using var database = await FillAsync(second);
        await database.CreateReadOnlyAccountAsync();
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncExactlyAsync()).Outcome);

        // Its database went with the first server.
        Assert.NotNull(await Record.ExceptionAsync(async () => await pilot.DisposeAsync()));
    }

    private static async Task<TestDatabase> FillAsync(MariaDbServer server)
    {
        await server.CreateDatabaseAsync("desa", TestContext.Current.CancellationToken);
        var database = new TestDatabase(server, "desa");
        await using var connection = await database.OpenAsync();
        await OpenSidDatabase.CreateAsync(connection, Village, cancellationToken: TestContext.Current.CancellationToken);
        return database;
    }
}
