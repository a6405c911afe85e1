using MySqlConnector;
using SmartVillage.App.Tests;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

[assembly: AssemblyFixture(typeof(OpenSidServer))]

namespace SmartVillage.App.Tests;

/// <summary>One private MariaDB for the assembly; every test gets a small village of its own. Skipped where there is no MariaDB, except where CI=true.</summary>
public sealed class OpenSidServer : IAsyncLifetime
{
    private MariaDbServer? _server;

    public MariaDbServer Server
    {
        get
        {
            Assert.SkipWhen(_server is null, "MariaDB is not installed: install mariadb-server to run the commands against a real database.");
            return _server;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (MariaDbServer.IsInstalled || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            _server = await MariaDbServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>A village, and a folder with a configuration that reads it through an account of its own.</summary>
    internal async Task<OpenSidVillageUnderTest> CreateVillageAsync(int residents = 300)
    {
        var name = $"t_{Guid.CreateVersion7():N}";
        var user = $"u{name[^12..]}";
        await Server.CreateDatabaseAsync(name, TestContext.Current.CancellationToken);
        await using (var connection = await Server.OpenAsync(name, TestContext.Current.CancellationToken))
        {
            await OpenSidDatabase.CreateAsync(
                connection, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = residents }, progress: null, TestContext.Current.CancellationToken);
        }

        await Server.CreateReadOnlyUserAsync(user, "rahasia-sekali", name, TestContext.Current.CancellationToken);
        return new OpenSidVillageUnderTest(Server, name, user, Cli.WithSource(Server.ConnectionString(name, user, "rahasia-sekali")));
    }
}

/// <summary>One village with the program pointed at it.</summary>
internal sealed record OpenSidVillageUnderTest(MariaDbServer Server, string Database, string User, Cli Cli) : IAsyncDisposable
{
    public const string Code = "18.72.04.1002";

    public Task<MySqlConnection> OpenAsync() => Server.OpenAsync(Database, TestContext.Current.CancellationToken);

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Cli.Dispose();
        await Server.DropDatabaseAsync(Database, TestContext.Current.CancellationToken);
    }
}
