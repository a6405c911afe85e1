using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace SmartVillage.App.Bench.Api;

/// <summary>
/// One kept connection that sends prepared requests and reads whole answers. Far cheaper than an HTTP client, which would cost more than the server that is measured.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public async Task OpenAsync(IPEndPoint server, CancellationToken cancellationToken) => await _socket.ConnectAsync(server, cancellationToken);

    /// <summary>Asks and reads to the end; the body stays valid until the next question.</summary>
    /// <exception cref="InvalidOperationException">The answer is not a success.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> AskAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        var (filled, bodyStart, length) = (0, 0, -1);
        while (length < 0 || filled < bodyStart + length)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled), cancellationToken);
            if (read == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            filled += read;
            if (length < 0)
            {
                (bodyStart, length) = ReadHead(_buffer.AsSpan(0, filled));
            }
        }

        return _buffer.AsMemory(bodyStart, length);
    }

    public void Dispose() => _socket.Dispose();

    private static (int BodyStart, int Length) ReadHead(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return (0, -1);
        }

        if (!answer.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new InvalidOperationException("The server refused a request of the measurement.");
        }

        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out int length, out _)
            ? (end + 4, length)
            : throw new InvalidOperationException("The answer has no length.");
    }
}
