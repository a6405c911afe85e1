using System.Threading.Channels;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Schedules.Tests;

/// <summary>Takes the place of the engine: remembers which source was run, and can hold a run until it is told to stop.</summary>
internal sealed class RecordedSync : ISyncCommands
{
    private readonly Channel<SyncOrder> _orders = Channel.CreateUnbounded<SyncOrder>();

    public bool HoldsRuns { get; set; }

    public ValueTask<SyncOrder> NextAsync(CancellationToken cancellationToken) => _orders.Reader.ReadAsync(cancellationToken);

    public bool HasRun => _orders.Reader.TryPeek(out _);

    public async Task<IReadOnlyList<RunReport>> RunAsync(SyncOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        await _orders.Writer.WriteAsync(order, CancellationToken.None);
        if (HoldsRuns)
        {
            // Like the engine: a cancelled run is a report, not an exception.
            var stopped = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(stopped.SetResult);
            await stopped.Task;
        }

        return [];
    }

    public Task<(RunEntry Run, bool Joined)?> StartAsync(string villageCode, string requestedBy, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<RunReport> ApproveAsync(Guid runId, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<RunReport> RejectAsync(Guid runId, string by, CancellationToken cancellationToken) => throw new NotSupportedException();
}
