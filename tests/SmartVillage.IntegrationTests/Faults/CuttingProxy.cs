using System.Net;
using System.Net.Sockets;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>Stands between reader and server and cuts the line after a number of bytes from the server, as a bad line does in the middle of a table.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _target;
    private readonly Task _accepting;
    private long _passed;

    public CuttingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public uint Port => (uint)((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Bytes that the server may send before the line is cut.</summary>
    public long Limit { get; set; } = long.MaxValue;

    /// <summary>Bytes that the server sent since this was set to zero.</summary>
    public long Passed
    {
        get => Interlocked.Read(ref _passed);
        set => Interlocked.Exchange(ref _passed, value);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true)
            {
                lines.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token))
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target, end.Token);
                var (near, far) = (client.GetStream(), server.GetStream());
                await Task.WhenAny(near.CopyToAsync(far, end.Token), FromServerAsync(far, near, end.Token));
                await end.CancelAsync();
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // Cut, or given up by either side.
            }
        }
    }

    private async Task FromServerAsync(NetworkStream server, NetworkStream client, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (await server.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            var allowed = Math.Min(read, Limit - (Interlocked.Add(ref _passed, read) - read));
            if (allowed > 0)
            {
                await client.WriteAsync(buffer.AsMemory(0, (int)allowed), cancellationToken);
            }

            if (allowed < read)
            {
                return;
            }
        }
    }
}
