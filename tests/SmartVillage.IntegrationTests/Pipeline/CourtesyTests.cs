using System.Text.RegularExpressions;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.IntegrationTests.Backup;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Verifying;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>What a server elsewhere has from us: one connection, short statements that only read, and a meter that tells the truth about it.</summary>
[Collection(QueryLog.Name)]
public sealed partial class CourtesyTests(MariaDb server)
{
    /// <summary>The answer to the last question, what comes before a session is counted, and the farewell.</summary>
    private const long Uncounted = 600;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("20.12")]
    [InlineData("24.10")]
    public async Task A_far_server_gets_one_connection_and_statements_that_read(string release)
    {
        await using var database = await DatabaseAsync(new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release), Residents = 900 });
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false, isLocal: false);
        await server.Server.SetQueryLogAsync(enabled: true, Token);

        var report = await pilot.SyncAsync();

        var sent = await server.Server.ReadQueriesAsync(database.Name, Token);
        var statements = Statements(sent);
        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Single(sent.Select(query => query.ConnectionId).Distinct());
        Assert.All(statements, statement => Assert.Matches(Reading(), statement));
        Assert.Equal(statements.Count, report.Courtesy!.Statements);
        Assert.InRange(report.Courtesy.Rows, report.Read.Values.Sum(), report.Read.Values.Sum() + 4_000);
        Assert.True(report.Courtesy.PeakThreadsRunning >= 1);
        Assert.Contains(statements, statement => statement.Contains("Threads_running", StringComparison.Ordinal));
        await pilot.AssertExactAsync();
    }

    [Theory]
    [InlineData("20.12")]
    [InlineData("24.10")]
    public async Task Verifying_is_as_courteous_as_a_run(string release)
    {
        await using var database = await DatabaseAsync(new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release), Residents = 2_500 });
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false, isLocal: false);
        var read = (await pilot.SyncAsync()).Read.Values.Sum();
        await server.Server.SetQueryLogAsync(enabled: true, Token);
        var order = new VerificationOrder();

        var village = Assert.Single(await pilot.VerifyAsync(order));

        var sent = await server.Server.ReadQueriesAsync(database.Name, Token);
        var statements = Statements(sent);
        var courtesy = order.Meter.Read();
        Assert.True(village.IsExact);
        Assert.Single(sent.Select(query => query.ConnectionId).Distinct());
        Assert.All(statements, statement => Assert.Matches(Reading(), statement));
        Assert.Equal(statements.Count, courtesy.Statements);
        Assert.InRange(courtesy.Rows, read, read + 4_000);
        Assert.True(courtesy.PeakThreadsRunning >= 1);
        Assert.All(statements.Where(statement => RowsWithContent().IsMatch(statement)), statement => Assert.Matches(WindowOfKeys(), statement));
        Assert.True(statements.Count(statement => statement.StartsWith("SELECT CAST(t.`id` AS CHAR)", StringComparison.Ordinal)
            && statement.Contains("FROM `tweb_penduduk` t", StringComparison.Ordinal)) > 1);
    }

    [Fact]
    public async Task Verifying_gives_way_on_a_busy_server_between_its_windows()
    {
        await using var database = await DatabaseAsync(new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 700 });
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false, isLocal: false);
        await pilot.SyncAsync();
        var order = new VerificationOrder();
        var always = pilot.Source with { Courtesy = new CourtesyOptions { BusyThreads = -1, LongestWait = TimeSpan.Zero } };

        var verifying = new OpenSidVerifier(always, pilot.Time).VerifyAsync(pilot.Stored, order, Token);
        while (!verifying.IsCompleted)
        {
            pilot.Time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        Assert.True(Assert.Single(await verifying).IsExact);
        Assert.True(order.Meter.Read() is { Pauses: > 20, PausedMs: > 20_000 }, order.Meter.Read().ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bytes_are_those_of_the_line(bool isLocal)
    {
        await using var database = await DatabaseAsync(new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 300 });
        await using var line = await SlowLine.StartAsync(server.Server.Port, 10_000_000_000, TimeSpan.Zero, Token);
        await using var pilot = await Pilot.OpenAsync(database, port: (uint)line.Port, ownsDatabase: false, isLocal: isLocal);

        var courtesy = (await pilot.SyncAsync()).Courtesy!;

        Assert.InRange(line.BytesToClient - courtesy.BytesReceived!.Value, 0, Uncounted);
        Assert.InRange(line.BytesToServer - courtesy.BytesSent!.Value, 0, Uncounted);
    }

    [Fact]
    public async Task A_shared_far_server_is_read_by_pieces_of_keys_and_stays_exact()
    {
        await using var database = await DatabaseAsync(new OpenSidDatabaseOptions
        {
            Era = OpenSidEra.V2410Fresh,
            // Both villages together are more than the largest piece, however quick the server is.
            Residents = 2_600,
            Villages = [OpenSidVillage.Tejosari, OpenSidVillage.Margodadi],
        });
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false, isLocal: false);
        await server.Server.SetQueryLogAsync(enabled: true, Token);

        var reports = await pilot.SyncAllAsync();

        var sent = await server.Server.ReadQueriesAsync(database.Name, Token);
        Assert.All(reports, report => Assert.Equal(RunOutcome.Published, report.Outcome));
        Assert.DoesNotContain(sent, query => RowsOfOneVillage().IsMatch(query.Text));
        Assert.True(sent.Count(query => query.Text.Contains("FROM `tweb_penduduk` t WHERE t.config_id", StringComparison.Ordinal)) > reports.Count);
        await pilot.AssertExactAsync();
    }

    [Fact]
    public async Task A_broken_run_still_tells_what_it_asked()
    {
        await using var database = await DatabaseAsync(new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 60 });
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false, isLocal: false);
        await database.ExecuteAsync("RENAME TABLE tweb_penduduk TO penduduk_lain");

        var report = await pilot.SyncAsync();

        Assert.Equal(RunOutcome.Failed, report.Outcome);
        Assert.True(report.Courtesy is { Statements: > 5, BytesReceived: > 500, Rows: > 10 }, report.Courtesy?.ToString());
    }

    [Fact]
    public async Task A_backup_costs_the_bytes_that_are_read_of_it()
    {
        await using var village = new BackupVillage();
        var file = await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small);

        var courtesy = (await village.SyncAsync()).Courtesy!;

        Assert.True(courtesy.BytesReceived >= new FileInfo(file).Length, courtesy.ToString());
        Assert.Equal((0L, 0L), (courtesy.Statements, courtesy.BytesSent.GetValueOrDefault()));
    }

    [GeneratedRegex(@"^(SELECT|SHOW|SET NAMES|SET SESSION|SET TRANSACTION|START TRANSACTION|CHECKSUM TABLE)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reading();

    /// <summary>"The next rows of this village", which may lie anywhere.</summary>
    [GeneratedRegex(@"^SELECT t\..*config_id = \d+.*ORDER BY.*LIMIT", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowsOfOneVillage();

    /// <summary>Rows of a table that grows with the village.</summary>
    [GeneratedRegex(@"^SELECT CAST\(t\.`id` AS CHAR\).* FROM `(tweb_|log_|program_peserta|produk)[a-z_]*` t ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowsWithContent();

    [GeneratedRegex(@"t\.`id` > \d+ AND t\.`id` <= \d+( ORDER BY t\.`id`)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WindowOfKeys();

    private static List<string> Statements(IEnumerable<LoggedQuery> sent) => [.. sent.Where(query => query.Command is "Query" or "Execute" or "Prepare")
        .SelectMany(query => query.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private async Task<TestDatabase> DatabaseAsync(OpenSidDatabaseOptions options)
    {
        var database = await server.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await OpenSidDatabase.CreateAsync(connection, options, cancellationToken: Token);
        return database;
    }
}
