using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using MySqlConnector;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>Says in one Indonesian sentence what is wrong with a source and what to do about it, without ever repeating row values, host names or passwords from driver texts.</summary>
internal static class SourceFailures
{
    /// <summary>Translates whatever the driver threw while connecting or reading. Cancellation is not a failure and must not come here.</summary>
    public static SourceException Translate(Exception exception, OpenSidSourceOptions options) =>
        exception as SourceException ?? Create(Find(exception), options, exception);

    /// <summary>Whether an exception comes from talking to a server, so that translating it is right; a fault in our own code is not.</summary>
    public static bool IsOfServer(Exception exception) =>
        exception is MySqlException or MySqlProtocolException or IOException or SocketException or TimeoutException or AuthenticationException
        || (exception is InvalidOperationException && string.Equals(exception.Source, typeof(MySqlConnection).Assembly.GetName().Name, StringComparison.Ordinal));

    /// <summary>A failure that we found ourselves.</summary>
    public static SourceException Create(SourceFailure failure, SourceOptions options, Exception? inner = null) =>
        new(failure.Code, $"Sumber {options.Name}: {failure.Problem}", failure.Remedy, failure.IsTransient, inner);

    private static SourceFailure Find(Exception exception) => exception switch
    {
        MySqlException { ErrorCode: MySqlErrorCode.UnableToConnectToHost } connecting => FindConnecting(connecting),
        MySqlException { ErrorCode: MySqlErrorCode.CommandTimeoutExpired } => KnownFailures.ReadTimeout,
        MySqlException server when ServerErrors.Find(server.Number) is { } known => known,
        MySqlException { InnerException: { } cause } => Find(cause),
        SocketException socket => FindSocket(socket.SocketErrorCode),
        AuthenticationException or CryptographicException => KnownFailures.TlsFailed,
        MySqlProtocolException => KnownFailures.NotADatabaseServer,
        EndOfStreamException => KnownFailures.ConnectionLost,
        IOException { InnerException: SocketException cause } => Find(cause),
        IOException => KnownFailures.ConnectionLost,
        TimeoutException => KnownFailures.ReadTimeout,
        NotSupportedException => KnownFailures.AuthenticationMethod,
        ArgumentException or FormatException => KnownFailures.MalformedConnectionString,
        InvalidOperationException when IsOfServer(exception) => KnownFailures.ConnectionLost,
        _ => KnownFailures.Unknown,
    };

    /// <summary>
    /// The driver gives one number for everything that happens before the login. The cause lies in the inner exception, and for a server without TLS only in
    /// the driver's words.
    /// </summary>
    private static SourceFailure FindConnecting(MySqlException exception)
    {
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case MySqlException { ErrorCode: MySqlErrorCode.CommandTimeoutExpired } or TimeoutException:
                    return KnownFailures.ConnectTimeout;
                case AuthenticationException or CryptographicException:
                    return KnownFailures.TlsFailed;
                case SocketException socket:
                    return FindSocket(socket.SocketErrorCode) is { } found && found != KnownFailures.ConnectionLost ? found : KnownFailures.NotADatabaseServer;
                case EndOfStreamException:
                    return KnownFailures.NotADatabaseServer;
                default:
                    continue;
            }
        }

        if (exception.Message.Contains("not support SSL", StringComparison.OrdinalIgnoreCase))
        {
            return KnownFailures.TlsMissing;
        }

        if (exception.Message.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
        {
            return KnownFailures.ConnectTimeout;
        }

        return exception.InnerException is IOException or null ? KnownFailures.Refused : KnownFailures.TlsFailed;
    }

    private static SourceFailure FindSocket(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => KnownFailures.HostNotFound,
        SocketError.TimedOut => KnownFailures.ConnectTimeout,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.HostDown => KnownFailures.Unreachable,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.OperationAborted
            or SocketError.NotConnected or SocketError.NetworkReset => KnownFailures.ConnectionLost,
        _ => KnownFailures.Refused,
    };
}
