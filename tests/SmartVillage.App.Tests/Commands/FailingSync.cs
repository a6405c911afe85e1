using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Tests.Commands;

/// <summary>Hears what is ordered, and fails.</summary>
internal sealed class FailingSync : ISyncCommands
{
    private readonly Channel<SyncOrder> _orders = Channel.CreateUnbounded<SyncOrder>();

    /// <summary>The next order; time goes on until it comes.</summary>
    public async Task<SyncOrder> NextAsync(FakeTimeProvider time)
    {
        SyncOrder? order;
        while (!_orders.Reader.TryRead(out order))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        return order;
    }

    public Task<IReadOnlyList<RunReport>> RunAsync(SyncOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        _orders.Writer.TryWrite(order);
        throw new InvalidOperationException("No run here.");
    }

    public Task<(RunEntry Run, bool Joined)?> StartAsync(string villageCode, string requestedBy, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<RunReport> ApproveAsync(Guid runId, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<RunReport> RejectAsync(Guid runId, string by, CancellationToken cancellationToken) => throw new NotSupportedException();
}
