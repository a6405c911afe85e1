using MySqlConnector;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>
/// Opens connections that can only read, with character set, SQL mode and isolation pinned and the server's own time zone kept (see <see cref="ReadingSession"/>);
/// failures come out as one sentence with a remedy.
/// </summary>
internal sealed class OpenSidConnector(OpenSidSourceOptions options)
{
    /// <summary>Name of the database in the connection string.</summary>
    /// <exception cref="SourceException">The connection string cannot be used.</exception>
    public string Database => ReadingConnectionString.Complete(options).Database;

    /// <summary>An open connection, its session prepared, no transaction begun.</summary>
    /// <exception cref="SourceException">It cannot be opened; the message says why and the remedy what to do.</exception>
    public async Task<MySqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var settings = ReadingConnectionString.Complete(options);
        var connection = new MySqlConnection(settings.ConnectionString);
        var isIn = false;
        try
        {
            await connection.OpenAsync(cancellationToken);
            isIn = true;
            await ReadingSession.PrepareAsync(connection, cancellationToken);
            return connection;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await connection.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            if (isIn)
            {
                throw SourceFailures.Translate(exception, options);
            }

            throw await ExplainAsync(exception, settings, cancellationToken);
        }
    }

    /// <summary>
    /// The driver often says no more than "unable to connect"; then we look at the name and the port ourselves. A port that opens and then hangs up, before the
    /// login, is not the port of a healthy database server.
    /// </summary>
    private async Task<SourceException> ExplainAsync(Exception exception, MySqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        var failure = SourceFailures.Translate(exception, options);
        if (failure.Code == KnownFailures.Refused.Code)
        {
            var cause = await HostDiagnosis.FindAsync(settings, cancellationToken);
            failure = cause is null ? SourceFailures.Create(KnownFailures.NotADatabaseServer, options, exception) : SourceFailures.Translate(cause, options);
        }

        if (failure.Code == KnownFailures.AccessDenied.Code && settings.SslMode == MySqlSslMode.None && await OpensWithTlsAsync(settings, cancellationToken))
        {
            failure = SourceFailures.Create(KnownFailures.TlsRequired, options, exception);
        }

        return failure.Code == KnownFailures.ConnectionLost.Code ? SourceFailures.Create(KnownFailures.NotADatabaseServer, options, exception) : failure;
    }

    /// <summary>MariaDB refuses a login without TLS in the same words as a wrong password; only trying it tells them apart.</summary>
    private static async Task<bool> OpensWithTlsAsync(MySqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(new MySqlConnectionStringBuilder(settings.ConnectionString) { SslMode = MySqlSslMode.Required }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (SourceFailures.IsOfServer(exception))
        {
            return false;
        }
    }
}
