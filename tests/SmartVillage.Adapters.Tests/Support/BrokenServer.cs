using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartVillage.Adapters.Tests.Support;

/// <summary>How a server fails below HTTP.</summary>
public enum Breakage
{
    /// <summary>Takes the request and resets the connection.</summary>
    Reset,

    /// <summary>Takes the request and says nothing.</summary>
    Silence,

    /// <summary>Sends headers and half a body, then resets.</summary>
    HalfBody,

    /// <summary>Sends headers, then nothing.</summary>
    SilentBody,

    /// <summary>Speaks something else.</summary>
    Garbage,

    /// <summary>Sends a body without end.</summary>
    Endless,
}

/// <summary>A server that fails on every connection, which a stub of HTTP cannot do; counts what it was asked.</summary>
internal sealed class BrokenServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Breakage _breakage;
    private int _calls;

    public BrokenServer(Breakage breakage)
    {
        _breakage = breakage;
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>An address that nobody serves.</summary>
    public static Uri Nobody()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}");
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var token = _stop.Token;
        while (!token.IsCancellationRequested)
        {
            try
            {
                _ = FailAsync(await _listener.AcceptTcpClientAsync(token), token);
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task FailAsync(TcpClient client, CancellationToken token)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await ReadHeadAsync(stream, token);
                Interlocked.Increment(ref _calls);
                await FailAsync(client, stream, token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException)
            {
                // The client went away, as it should.
            }
        }
    }

    private async Task FailAsync(TcpClient client, NetworkStream stream, CancellationToken token)
    {
        switch (_breakage)
        {
            case Breakage.Silence:
                await Task.Delay(Timeout.Infinite, token);
                break;
            case Breakage.SilentBody:
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), token);
                await Task.Delay(Timeout.Infinite, token);
                break;
            case Breakage.HalfBody:
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"a\":"u8.ToArray(), token);
                break;
            case Breakage.Garbage:
                await stream.WriteAsync("220 mail.example ESMTP\r\n"u8.ToArray(), token);
                break;
            case Breakage.Endless:
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"u8.ToArray(), token);
                var chunk = Encoding.ASCII.GetBytes(new string(' ', 65536));
                while (true)
                {
                    await stream.WriteAsync(chunk, token);
                }

            case Breakage.Reset:
            default:
                client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                break;
        }
    }

    private static async Task ReadHeadAsync(NetworkStream stream, CancellationToken token)
    {
        var buffer = new byte[8192];
        var text = new StringBuilder();
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, token);
            if (read == 0)
            {
                return;
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
    }
}
