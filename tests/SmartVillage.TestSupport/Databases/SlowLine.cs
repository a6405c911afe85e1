using System.Diagnostics;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SmartVillage.TestSupport.Databases;

/// <summary>
/// A line between a client and a server of this machine that is as slow as the internet of a village office: a rate in each direction that all connections share, and a delay
/// that every byte takes. Counts what passes, so that two ways of asking for the same can be compared.
/// </summary>
public sealed class SlowLine : LoopbackRelay
{
    /// <summary>About what one frame of a real line carries; smaller pieces keep the rate even.</summary>
    private const int PieceBytes = 1460;

    /// <summary>Pieces under way in one direction; more would let a sender run far ahead of the line, as no modem does.</summary>
    private const int PiecesUnderWay = 64;

    private readonly Direction _toClient = new();
    private readonly Direction _toServer = new();
    private long _questions;
    private int _clientSpeaks;

    private SlowLine(int targetPort, long bitsPerSecond, TimeSpan latency)
        : base(targetPort)
    {
        BitsPerSecond = bitsPerSecond;
        Latency = latency;
    }

    /// <summary>Rate of each direction; may be changed under way, so that what only prepares a measurement need not be slow.</summary>
    public long BitsPerSecond { get; set; }

    /// <summary>Time from one end to the other.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Bytes from the server so far.</summary>
    public long BytesToClient => _toClient.Bytes;

    /// <summary>Bytes from clients so far.</summary>
    public long BytesToServer => _toServer.Bytes;

    /// <summary>
    /// How often a client began to speak after the server had spoken, or first: each costs the way there and back, however fast the machine is.
    /// </summary>
    public long Questions => Interlocked.Read(ref _questions);

    /// <summary>Opens a line to a port of this machine.</summary>
    /// <param name="targetPort">Port of the server on 127.0.0.1.</param>
    /// <param name="bitsPerSecond">Rate of each direction.</param>
    /// <param name="latency">Time from one end to the other; a question and its answer take twice that.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    public static Task<SlowLine> StartAsync(int targetPort, long bitsPerSecond, TimeSpan latency, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bitsPerSecond);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new SlowLine(targetPort, bitsPerSecond, latency));
    }

    /// <inheritdoc />
    protected override Task PassAsync(TcpClient client, TcpClient server, CancellationToken cancellationToken)
    {
        var (near, far) = (client.Client, server.Client);
        return Task.WhenAny(PassAsync(near, far, _toServer, cancellationToken), PassAsync(far, near, _toClient, cancellationToken));
    }

    private async Task PassAsync(Socket from, Socket to, Direction direction, CancellationToken cancellationToken)
    {
        var underWay = Channel.CreateBounded<(byte[] Piece, TimeSpan Due)>(PiecesUnderWay);
        var delivering = DeliverAsync(underWay.Reader, to, cancellationToken);
        var buffer = new byte[PieceBytes];
        try
        {
            while (await from.ReceiveAsync(buffer, cancellationToken) is > 0 and var read)
            {
                Listen(isClient: direction == _toServer);
                await underWay.Writer.WriteAsync((buffer[..read], direction.Send(read, BitsPerSecond) + Latency), cancellationToken);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // What is under way still arrives.
        }

        underWay.Writer.Complete();
        await delivering;
    }

    private void Listen(bool isClient)
    {
        if (Interlocked.Exchange(ref _clientSpeaks, isClient ? 1 : 0) == 0 && isClient)
        {
            Interlocked.Increment(ref _questions);
        }
    }

    private static async Task DeliverAsync(ChannelReader<(byte[] Piece, TimeSpan Due)> underWay, Socket to, CancellationToken cancellationToken)
    {
        await foreach (var (piece, due) in underWay.ReadAllAsync(cancellationToken))
        {
            var wait = due - Direction.Now;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            await to.SendAsync(piece, cancellationToken);
        }
    }

    /// <summary>One direction: whoever sends waits until everything before has left.</summary>
    private sealed class Direction
    {
        private readonly Lock _lock = new();
        private TimeSpan _free;
        private long _bytes;

        public static TimeSpan Now => Stopwatch.GetElapsedTime(0);

        public long Bytes => Interlocked.Read(ref _bytes);

        /// <summary>When the last of these bytes has left.</summary>
        public TimeSpan Send(int bytes, long bitsPerSecond)
        {
            lock (_lock)
            {
                _bytes += bytes;
                _free = (_free > Now ? _free : Now) + TimeSpan.FromSeconds(bytes * 8.0 / bitsPerSecond);
                return _free;
            }
        }
    }
}
