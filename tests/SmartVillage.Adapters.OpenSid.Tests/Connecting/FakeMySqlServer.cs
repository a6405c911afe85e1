using System.Net;
using System.Net.Sockets;

namespace SmartVillage.Adapters.OpenSid.Tests.Connecting;

/// <summary>A loopback port that behaves as a test wants: as a server that lets in and then fails, or as no server at all.</summary>
internal sealed class FakeMySqlServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public FakeMySqlServer(Func<FakeSession, Task> behave)
    {
        _listener.Start();
        _accepting = AcceptAsync(behave);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public OpenSidSourceOptions Options(string more = "") => At(Port, more);

    public static OpenSidSourceOptions At(int port, string more = "") => new()
    {
        Name = "tejosari",
        ConnectionString = $"Server=127.0.0.1;Port={port};User ID=smartvillage_ro;Password=rahasia-9999;Database=opensid;ConnectionTimeout=5;{more}",
    };

    /// <summary>A port on which nobody listens.</summary>
    public static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<FakeSession, Task> behave)
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
            {
                sessions.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token), behave));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task ServeAsync(Socket socket, Func<FakeSession, Task> behave)
    {
        using var session = new FakeSession(socket, _stop.Token);
        try
        {
            await behave(session);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client left, or the test is over.
        }
    }
}
