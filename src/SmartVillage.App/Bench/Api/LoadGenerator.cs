using System.Net;
using System.Threading.Channels;

namespace SmartVillage.App.Bench.Api;

/// <summary>Many kept connections against one server, for a bounded time.</summary>
internal sealed class LoadGenerator(IPEndPoint server, int connections, TimeProvider time) : IAsyncDisposable
{
    private readonly LoadConnection[] _connections = Enumerable.Range(0, connections).Select(_ => new LoadConnection()).ToArray();

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in _connections)
        {
            await connection.OpenAsync(server, cancellationToken);
        }
    }

    /// <summary>One answer.</summary>
    public async Task<byte[]> AskAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken) =>
        (await _connections[0].AskAsync(request, cancellationToken)).ToArray();

    /// <summary>Every connection asks as fast as it is answered; requests a second.</summary>
    public async Task<double> FloodAsync(Func<ReadOnlyMemory<byte>> next, TimeSpan duration, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var counts = await Task.WhenAll(_connections.Select(connection => Task.Run(() => AskUntilAsync(connection, next, started, duration, cancellationToken), cancellationToken)));
        return counts.Sum() / time.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>
    /// Requests at a steady rate, whatever the answers do; milliseconds that all but one of a hundred take at most, from the moment each was due.
    /// </summary>
    public async Task<double> SteadyAsync(Func<ReadOnlyMemory<byte>> next, double perSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        var due = Channel.CreateUnbounded<long>();
        var started = time.GetTimestamp();
        var workers = _connections.Select(connection => Task.Run(() => AskWhenDueAsync(connection, next, due.Reader, cancellationToken), cancellationToken)).ToList();
        var sent = 0L;
        while (time.GetElapsedTime(started) is var elapsed && elapsed < duration)
        {
            for (; sent < elapsed.TotalSeconds * perSecond; sent++)
            {
                due.Writer.TryWrite(time.GetTimestamp());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), time, cancellationToken);
        }

        due.Writer.Complete();
        var waits = (await Task.WhenAll(workers)).SelectMany(wait => wait).Order().ToList();
        return waits.Count == 0 ? 0 : Math.Round(waits[(int)(waits.Count * 0.99)], 1);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private async Task<long> AskUntilAsync(
        LoadConnection connection, Func<ReadOnlyMemory<byte>> next, long started, TimeSpan duration, CancellationToken cancellationToken)
    {
        var count = 0L;
        while (time.GetElapsedTime(started) < duration)
        {
            await connection.AskAsync(next(), cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<List<double>> AskWhenDueAsync(
        LoadConnection connection, Func<ReadOnlyMemory<byte>> next, ChannelReader<long> due, CancellationToken cancellationToken)
    {
        var waits = new List<double>();
        await foreach (var at in due.ReadAllAsync(cancellationToken))
        {
            await connection.AskAsync(next(), cancellationToken);
            waits.Add(time.GetElapsedTime(at).TotalMilliseconds);
        }

        return waits;
    }
}
