using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>Opens connections that can only read, with session time zone, character set and SQL mode pinned; failures come out as one sentence with a remedy.</summary>
internal sealed class OpenSidConnector(OpenSidSourceOptions options)
{
    /// <summary>Name of the database in the connection string.</summary>
    public string Database { get; } = new MySqlConnectionStringBuilder(options.ConnectionString).Database;

    /// <summary>An open connection, its session prepared, no transaction begun.</summary>
    /// <exception cref="Domain.Errors.SourceException">It cannot be opened; the message says why and the remedy what to do.</exception>
    public async Task<MySqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new MySqlConnection(options.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (MySqlException exception)
        {
            await connection.DisposeAsync();
            throw SourceFailures.Translate(exception, options);
        }
    }
}
