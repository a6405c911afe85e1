using System.Net;
using System.Net.Sockets;

namespace SmartVillage.TestSupport.Databases;

/// <summary>Stands between clients and a server of this machine; what happens to the bytes on their way is decided by whoever derives from it.</summary>
public abstract class LoopbackRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _targetPort;
    private readonly Task _accepting;

    /// <summary>Listens at once.</summary>
    /// <param name="targetPort">Port of the server on 127.0.0.1.</param>
    protected LoopbackRelay(int targetPort)
    {
        _targetPort = targetPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Port on 127.0.0.1 that leads to the server.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    /// <summary>Passes bytes on in both directions; both sides are closed when it ends.</summary>
    protected abstract Task PassAsync(TcpClient client, TcpClient server, CancellationToken cancellationToken);

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token))
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _targetPort, end.Token);
                await PassAsync(client, server, end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // Given up by either side, cut on purpose, or being closed.
            }

            await end.CancelAsync();
        }
    }
}
