using System.Net;
using System.Net.Sockets;
using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>
/// Finds out why a server could not be reached. The driver says the same for a wrong name, a closed port and a firewall, and each needs another remedy.
/// </summary>
internal static class HostDiagnosis
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The failure of resolving the name or opening the port, or null when both succeed.</summary>
    public static async Task<SocketException?> FindAsync(MySqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        if (settings.ConnectionProtocol == MySqlConnectionProtocol.Pipe)
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var socket = await ConnectAsync(settings, limit.Token);
            return null;
        }
        catch (SocketException exception)
        {
            return exception;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SocketException((int)SocketError.TimedOut);
        }
    }

    private static async Task<Socket> ConnectAsync(MySqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        Socket? socket = null;
        try
        {
            if (settings.ConnectionProtocol == MySqlConnectionProtocol.UnixSocket || settings.Server.StartsWith('/'))
            {
                socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(settings.Server), cancellationToken);
                return socket;
            }

            var addresses = await Dns.GetHostAddressesAsync(settings.Server.Split(',')[0].Trim(), cancellationToken);
            socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(addresses, (int)settings.Port, cancellationToken);
            return socket;
        }
        catch
        {
            socket?.Dispose();
            throw;
        }
    }
}
