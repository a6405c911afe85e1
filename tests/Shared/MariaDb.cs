using SmartVillage.TestSupport.Databases;

namespace SmartVillage.Tests;

/// <summary>
/// One private MariaDB for all tests of the assembly; every test makes its own database. Without MariaDB the tests are skipped with a reason, except where CI=true.
/// </summary>
public class MariaDb : IAsyncLifetime
{
    private MariaDbServer? _server;

    /// <summary>The server; skips the calling test where there is none.</summary>
    public MariaDbServer Server
    {
        get
        {
            Assert.SkipWhen(_server is null, "MariaDB is not installed: install mariadb-server to run the tests against a real database.");
            return _server;
        }
    }

    /// <summary>An empty database that is dropped with the returned object.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = $"t_{Guid.CreateVersion7():N}";
        await Server.CreateDatabaseAsync(name, TestContext.Current.CancellationToken);
        return new TestDatabase(Server, name);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (MariaDbServer.IsInstalled || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            _server = await MariaDbServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
