using System.Net.Sockets;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>Stands between reader and server and cuts the line after a number of bytes from the server, as a bad line does in the middle of a table.</summary>
internal sealed class CuttingProxy(int target) : LoopbackRelay(target)
{
    private long _passed;

    /// <summary>Bytes that the server may send before the line is cut.</summary>
    public long Limit { get; set; } = long.MaxValue;

    /// <summary>Waited for when the limit is reached, before the line is cut.</summary>
    public Func<Task>? Reached { get; set; }

    /// <summary>Bytes that the server sent since this was set to zero.</summary>
    public long Passed
    {
        get => Interlocked.Read(ref _passed);
        set => Interlocked.Exchange(ref _passed, value);
    }

    protected override Task PassAsync(TcpClient client, TcpClient server, CancellationToken cancellationToken)
    {
        var (near, far) = (client.GetStream(), server.GetStream());
        return Task.WhenAny(near.CopyToAsync(far, cancellationToken), FromServerAsync(far, near, cancellationToken));
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
                await (Reached?.Invoke() ?? Task.CompletedTask);
                return;
            }
        }
    }
}
