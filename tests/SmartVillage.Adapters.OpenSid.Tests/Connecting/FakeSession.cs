using System.Net.Sockets;
using System.Text;

namespace SmartVillage.Adapters.OpenSid.Tests.Connecting;

/// <summary>One connection to a <see cref="FakeMySqlServer"/>, speaking as much of the protocol as a failure needs.</summary>
internal sealed class FakeSession(Socket socket, CancellationToken stop) : IDisposable
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private byte _sequence;

    /// <summary>Lets the client in and answers every statement with success until <paramref name="answer"/> wants otherwise.</summary>
    public async Task ServeAsync(Func<string, FakeSession, Task<bool>> answer)
    {
        await GreetAsync();
        await ReadAsync();
        await OkAsync();
        while (true)
        {
            var packet = await ReadAsync();
            var statement = packet.Length > 1 && packet[0] == 3 ? Encoding.UTF8.GetString(packet.AsSpan(1)) : string.Empty;
            if (!await answer(statement, this))
            {
                await OkAsync();
            }
        }
    }

    public async Task GreetAsync()
    {
        const uint Capabilities = 0x1 | 0x8 | 0x200 | 0x2000 | 0x8000 | 0x10000 | 0x20000 | 0x80000 | 0x100000 | 0x200000;
        using var packet = new MemoryStream();
        using var writer = new BinaryWriter(packet, Encoding.ASCII);
        writer.Write((byte)10);
        writer.Write("10.11.6-MariaDB\0"u8);
        writer.Write(7);
        writer.Write("abcdefgh\0"u8);
        writer.Write((ushort)(Capabilities & 0xFFFF));
        writer.Write((byte)45);
        writer.Write((ushort)2);
        writer.Write((ushort)(Capabilities >> 16));
        writer.Write((byte)21);
        writer.Write(new byte[10]);
        writer.Write("ijklmnopqrst\0"u8);
        writer.Write("mysql_native_password\0"u8);
        await SendAsync(packet.ToArray());
    }

    public Task ReadLoginAsync() => ReadAsync();

    public Task OkAsync() => SendAsync([0, 0, 0, 2, 0, 0, 0]);

    public Task ErrorAsync(int number, string state, string text) =>
        SendAsync([0xFF, (byte)number, (byte)(number >> 8), .. Encoding.UTF8.GetBytes($"#{state}{text}")]);

    /// <summary>An error as a server gives it before the login: without SQLSTATE.</summary>
    public Task RefuseAsync(int number, string text) => SendAsync([0xFF, (byte)number, (byte)(number >> 8), .. Encoding.UTF8.GetBytes(text)]);

    /// <summary>A result set of one text column, as far as its first row.</summary>
    public async Task BeginResultAsync()
    {
        await SendAsync([1]);
        await SendAsync([3, .. "def"u8, 0, 0, 0, 1, (byte)'a', 0, 12, 45, 0, 0, 1, 0, 0, 253, 0, 0, 0, 0, 0]);
        await SendAsync([0xFE, 0, 0, 2, 0]);
        await SendAsync([1, (byte)'x']);
    }

    public Task RawAsync(ReadOnlyMemory<byte> bytes) => _stream.WriteAsync(bytes, stop).AsTask();

    public Task WaitAsync() => Task.Delay(Timeout.Infinite, stop);

    /// <summary>Ends with a reset instead of a goodbye.</summary>
    public void Reset() => socket.LingerState = new LingerOption(true, 0);

    public void Dispose() => _stream.Dispose();

    private async Task<byte[]> ReadAsync()
    {
        var head = new byte[4];
        await _stream.ReadExactlyAsync(head, stop);
        var body = new byte[head[0] | (head[1] << 8) | (head[2] << 16)];
        await _stream.ReadExactlyAsync(body, stop);
        _sequence = (byte)(head[3] + 1);
        return body;
    }

    private async Task SendAsync(byte[] body)
    {
        byte[] packet = [(byte)body.Length, (byte)(body.Length >> 8), (byte)(body.Length >> 16), _sequence++, .. body];
        await _stream.WriteAsync(packet, stop);
    }
}
