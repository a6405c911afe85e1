using MySqlConnector;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.Tests;

/// <summary>A database of one test.</summary>
public sealed class TestDatabase(MariaDbServer server, string name) : IAsyncDisposable
{
    /// <summary>Password of the account that may only read.</summary>
    public const string Password = "rahasia-sekali";

    /// <summary>Server that holds it.</summary>
    public MariaDbServer Server => server;

    /// <summary>Name on the server.</summary>
    public string Name => name;

    /// <summary>Connection string with all rights.</summary>
    public string ConnectionString => server.ConnectionString(name);

    /// <summary>Connection string of a new account with SELECT on this database only; the account has the database's name.</summary>
    public async Task<string> CreateReadOnlyAccountAsync()
    {
        await server.CreateReadOnlyUserAsync(name, Password, name, TestContext.Current.CancellationToken);
        return server.ConnectionString(name, name, Password);
    }

    /// <summary>An open connection with all rights.</summary>
    public Task<MySqlConnection> OpenAsync() => server.OpenAsync(name, TestContext.Current.CancellationToken);

    /// <summary>Runs one statement.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>First column of the first row as text, null for NULL.</summary>
    public async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await server.DropDatabaseAsync(name, CancellationToken.None);
}
