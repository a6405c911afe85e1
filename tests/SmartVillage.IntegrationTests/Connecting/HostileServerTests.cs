using MySqlConnector;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Connecting;

/// <summary>A server whose own settings would change what we read: the session must not let them.</summary>
public sealed class HostileServerTests(MariaDb server)
{
    private static readonly string[] Settings =
    [
        "--sql-mode=ANSI_QUOTES,PIPES_AS_CONCAT,PAD_CHAR_TO_FULL_LENGTH,EMPTY_STRING_IS_NULL,NO_ZERO_DATE,NO_ZERO_IN_DATE,STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES",
        "--default-time-zone=+07:00", "--transaction-isolation=READ-COMMITTED", "--character-set-server=latin1", "--autocommit=0",
    ];

    [Fact]
    public async Task Neither_values_nor_rows_nor_times_change_and_nothing_can_be_written()
    {
        _ = server.Server;
        await using var hostile = await MariaDbServer.StartAsync(new MariaDbServerOptions { Arguments = Settings }, TestContext.Current.CancellationToken);
        await hostile.CreateDatabaseAsync("desa", TestContext.Current.CancellationToken);
        await using var database = new TestDatabase(hostile, "desa");
        await using (var connection = await database.OpenAsync())
        {
            await RunAsync(connection, "SET SESSION sql_mode = '', autocommit = 1");
            await OpenSidDatabase.CreateAsync(
                connection, new OpenSidDatabaseOptions { Era = OpenSidEra.V2012, Residents = 60 }, cancellationToken: TestContext.Current.CancellationToken);
            await RunAsync(connection, "SET SESSION sql_mode = '', time_zone = '+00:00'");
            await RunAsync(connection, "UPDATE tweb_keluarga SET tgl_daftar = '2024-05-05 20:00:00' ORDER BY id LIMIT 1");
        }

        await hostile.ExecuteAsync("SET GLOBAL sql_select_limit = 5; SET GLOBAL net_write_timeout = 1", TestContext.Current.CancellationToken);
        await using var pilot = await Pilot.OpenAsync(database);

        var report = await pilot.SyncExactlyAsync();

        Assert.True(report.Stored["residents"] > 5);
        var family = (await pilot.RowsAsync(Domain.Records.Entities.Families)).MinBy(row => row.Key).Value;
        Assert.Equal("2024-05-06", family.Text(Domain.Records.Entities.Families["registeredDate"]));
        await using var session = await new OpenSidConnector(new OpenSidSourceOptions { Name = "uji", ConnectionString = database.ConnectionString })
            .OpenAsync(TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<MySqlException>(() => RunAsync(session, "UPDATE tweb_penduduk SET nama = 'X'"));
        Assert.Equal("25006", refused.SqlState);
    }

    [Fact]
    public async Task Rights_of_a_real_account_are_judged()
    {
        await using var database = await server.CreateDatabaseAsync();
        var reader = await database.CreateReadOnlyAccountAsync();

        var modest = await RightsAsync(reader, database.Name);
        var mighty = await RightsAsync(database.ConnectionString, database.Name);

        Assert.True(modest is { CanReadDatabase: true, IsReadOnly: true, Advice.Count: 0 });
        Assert.True(mighty is { CanReadDatabase: true, IsReadOnly: false });
        Assert.StartsWith("CREATE USER", mighty.Advice[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_to_be_more_than_a_reader_is_seen_on_a_real_server()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE program (id int PRIMARY KEY, nama varchar(10))");
        var reader = await database.CreateReadOnlyAccountAsync();
        var (name, role) = (database.Name, $"r{database.Name[^20..]}");
        foreach (var sql in new[]
        {
            $"CREATE ROLE {role}", $"GRANT DELETE ON `{name}`.* TO {role}", $"GRANT {role} TO '{name}'@'%'", $"GRANT UPDATE (nama) ON `{name}`.program TO '{name}'@'%'",
        })
        {
            await database.ExecuteAsync(sql);
        }

        var asleep = await RightsAsync(reader, name);
        await database.ExecuteAsync($"SET DEFAULT ROLE {role} FOR '{name}'@'%'");
        var awake = await RightsAsync(reader, name);
        foreach (var sql in awake.Advice)
        {
            await database.ExecuteAsync(sql);
        }

        var cured = await RightsAsync(reader, name);
        await database.ExecuteAsync($"DROP ROLE {role}");

        Assert.Equal([$"UPDATE ON `{name}`.`program`", $"peran `{role}` (tidak aktif, haknya tidak terlihat)"], asleep.Excess.Order(StringComparer.Ordinal));
        Assert.Equal([$"DELETE ON `{name}`.*", $"UPDATE ON `{name}`.`program`"], awake.Excess.Order(StringComparer.Ordinal));
        Assert.True(cured is { CanReadDatabase: true, IsReadOnly: true }, string.Join("; ", cured.Excess));
    }

    private static async Task<AccountRights> RightsAsync(string connectionString, string database)
    {
        await using var connection = await new OpenSidConnector(new OpenSidSourceOptions { Name = "uji", ConnectionString = connectionString })
            .OpenAsync(TestContext.Current.CancellationToken);
        return await AccountRightsReader.LoadAsync(connection, database, TestContext.Current.CancellationToken);
    }

    private static async Task RunAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
