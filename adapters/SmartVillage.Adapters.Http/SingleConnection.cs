using System.Net;
using System.Net.Sockets;

namespace SmartVillage.Adapters.Http;

/// <summary>
/// One new connection per attempt. The runtime repeats a request without a body up to three times by itself when a fresh connection breaks; together with our own repetitions
/// a system in trouble would be asked twelve times instead of three. A connection that was kept open and turns out to be dead is still replaced.
/// </summary>
internal sealed class SingleConnection(OutsideOptions options)
{
    private static readonly HttpRequestOptionsKey<Connections> Key = new("smartvillage.connections");

    public static void Begin(HttpRequestMessage request) => request.Options.Set(Key, new Connections());

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (context.InitialRequestMessage.Options.TryGetValue(Key, out var connections) && Interlocked.Increment(ref connections.Count) > 1)
        {
            throw new BrokenConnectionException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // Where a proxy is set, its name stands here; it is ours, and decides for itself.
            if (options.OutsideOnly && string.Equals(context.DnsEndPoint.Host, options.Address.IdnHost, StringComparison.OrdinalIgnoreCase))
            {
                await socket.ConnectAsync(await OutsideAsync(context.DnsEndPoint.Host, cancellationToken), context.DnsEndPoint.Port, cancellationToken);
            }
            else
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            }

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The addresses that are connected to are the ones that were looked at, so that a name which points elsewhere the next moment gains nothing.</summary>
    private async Task<IPAddress[]> OutsideAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = await options.Resolve(host, cancellationToken);
        return Array.FindAll(addresses, address => !InsideNetwork.Holds(address)) is { Length: > 0 } outside ? outside : throw new BrokenConnectionException();
    }

    private sealed class Connections
    {
        public int Count;
    }
}
