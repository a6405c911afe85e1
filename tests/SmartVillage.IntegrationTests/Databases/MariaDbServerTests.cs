using MySqlConnector;
using SmartVillage.Domain.Errors;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.IntegrationTests.Databases;

public sealed class MariaDbServerTests(MariaDb mariaDb)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disposed_server_is_gone_with_its_folder()
    {
        _ = mariaDb.Server;
        var server = await MariaDbServer.StartAsync(cancellationToken: Token);
        Assert.True(Directory.Exists(server.Folder));
        var pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(server.Folder, "server.pid"), Token));
        Assert.True(IsRunning(pid));

        await server.DisposeAsync();

        Assert.False(IsRunning(pid));
        Assert.False(Directory.Exists(server.Folder));
    }

    [Fact]
    public async Task Server_and_folder_vanish_when_the_owner_is_killed()
    {
        _ = mariaDb.Server;
        var (owner, folder) = await AbandonedOwner.StartAsync(Token);
        var pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "server.pid"), Token));
        Assert.True(IsRunning(pid));

        await owner.KillAsync(Token);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (Directory.Exists(folder) || IsRunning(pid))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }

        owner.Dispose();
    }

    [Fact]
    public async Task Taken_port_is_a_failure_that_shows_the_servers_own_words()
    {
        var taken = mariaDb.Server.Port;

        var failure = await Assert.ThrowsAsync<SourceException>(() => MariaDbServer.StartAsync(new MariaDbServerOptions { Port = taken }, Token));

        Assert.Contains("Bind on TCP/IP port", failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Remedy);
    }

    [Fact]
    public async Task Nobody_enters_without_the_password()
    {
        var server = mariaDb.Server;
        foreach (var user in new[] { "root", server.AdminUser, "" })
        {
            await using var connection = new MySqlConnection(server.ConnectionString(null, user, string.Empty) + ";Pooling=false");

            await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync(Token));
        }
    }

    [Fact]
    public async Task Read_only_account_reads_its_database_and_nothing_else()
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        await using var other = await mariaDb.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE a (id int); INSERT INTO a VALUES (7)");
        await other.ExecuteAsync("CREATE TABLE b (id int)");
        await using var connection = new MySqlConnection(await database.CreateReadOnlyAccountAsync() + ";Pooling=false");
        await connection.OpenAsync(Token);

        Assert.Equal(7, await new MySqlCommand("SELECT id FROM a", connection).ExecuteScalarAsync(Token));
        await Assert.ThrowsAsync<MySqlException>(() => new MySqlCommand("DELETE FROM a", connection).ExecuteNonQueryAsync(Token));
        await Assert.ThrowsAsync<MySqlException>(() => new MySqlCommand($"SELECT * FROM {other.Name}.b", connection).ExecuteScalarAsync(Token));
    }

    [Fact]
    public async Task Query_log_holds_every_statement_of_an_account_in_order()
    {
        _ = mariaDb.Server;
        await using var server = await MariaDbServer.StartAsync(new MariaDbServerOptions { QueryLog = true }, Token);
        await server.CreateDatabaseAsync("d", Token);
        await server.CreateReadOnlyUserAsync("pembaca", "baca", "d", Token);
        await using (var connection = new MySqlConnection(server.ConnectionString("d", "pembaca", "baca")))
        {
            await connection.OpenAsync(Token);
            await new MySqlCommand("SELECT 'satu'", connection).ExecuteScalarAsync(Token);
            await new MySqlCommand("SELECT 'dua'", connection).ExecuteScalarAsync(Token);
        }

        var queries = await server.ReadQueriesAsync("pembaca", Token);

        Assert.Equal(["SELECT 'satu'", "SELECT 'dua'"], queries.Where(q => q.Command == "Query").Select(q => q.Text).Where(t => t.Contains('\'', StringComparison.Ordinal)));
    }

    private static bool IsRunning(int pid) => Directory.Exists($"/proc/{pid}");
}
