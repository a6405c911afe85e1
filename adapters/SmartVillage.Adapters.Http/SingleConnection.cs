using System.Net.Sockets;

namespace SmartVillage.Adapters.Http;

/// <summary>
/// One new connection per attempt. The runtime repeats a request without a body up to three times by itself when a fresh connection breaks; together with our own repetitions
/// a system in trouble would be asked twelve times instead of three. A connection that was kept open and turns out to be dead is still replaced.
/// </summary>
internal static class SingleConnection
{
    private static readonly HttpRequestOptionsKey<Connections> Key = new("smartvillage.connections");

    public static void Begin(HttpRequestMessage request) => request.Options.Set(Key, new Connections());

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (context.InitialRequestMessage.Options.TryGetValue(Key, out var connections) && Interlocked.Increment(ref connections.Count) > 1)
        {
            throw new BrokenConnectionException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Connections
    {
        public int Count;
    }
}
