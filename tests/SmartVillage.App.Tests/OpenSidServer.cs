using MySqlConnector;
using SmartVillage.App.Tests;
using SmartVillage.TestSupport.OpenSid;

[assembly: AssemblyFixture(typeof(OpenSidServer))]

namespace SmartVillage.App.Tests;

/// <summary>The private MariaDB of the assembly, in which every test gets a small village of its own.</summary>
public sealed class OpenSidServer : MariaDb
{
    /// <summary>A village, and a folder with a configuration that reads it through an account of its own.</summary>
    internal async Task<OpenSidVillageUnderTest> CreateVillageAsync(int residents = 300)
    {
        var database = await CreateDatabaseAsync();
        await using (var connection = await database.OpenAsync())
        {
            await OpenSidDatabase.CreateAsync(
                connection, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = residents }, progress: null, TestContext.Current.CancellationToken);
        }

        return new OpenSidVillageUnderTest(database, Cli.WithSource(await database.CreateReadOnlyAccountAsync()));
    }
}

/// <summary>One village with the program pointed at it.</summary>
internal sealed record OpenSidVillageUnderTest(TestDatabase Database, Cli Cli) : IAsyncDisposable
{
    public const string Code = "18.72.04.1002";

    /// <summary>The account that reads.</summary>
    public string User => Database.Name;

    public Task<MySqlConnection> OpenAsync() => Database.OpenAsync();

    public Task<int> ExecuteAsync(string sql) => Database.ExecuteAsync(sql);

    public async ValueTask DisposeAsync()
    {
        Cli.Dispose();
        await Database.DisposeAsync();
    }
}
