using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>
/// The work of our own that a night without a change needs, begun while the server is still computing its checksums. If something changed after all, it was in vain; nothing of it is
/// visible before a session publishes.
/// </summary>
internal sealed class NightAhead(IPopulationStore store, NightContext night) : IAsyncDisposable
{
    private Task<(IEditionSession Session, StatisticsSnapshot? Statistics)>? _work;
    private CancellationTokenSource? _stop;

    /// <summary>Begins unless it has begun.</summary>
    public void Start(PartialCount count, SourceProof proof, ISourceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (_work is null)
        {
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _work = Task.Run(() => WorkAsync(count, proof, snapshot, _stop.Token), _stop.Token);
        }
    }

    /// <summary>The session to confirm with, and the statistics of a new day; null on the same day, or when they cannot be told without reading.</summary>
    public Task<(IEditionSession Session, StatisticsSnapshot? Statistics)> EndAsync() => _work ?? throw new InvalidOperationException("Nothing was begun.");

    /// <summary>Stops; what was done is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_work is not { } work)
        {
            return;
        }

        _work = null;
        await _stop!.CancelAsync();
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompletedSuccessfully)
        {
            await (await work).Session.DisposeAsync();
        }

        _stop.Dispose();
    }

    private async Task<(IEditionSession Session, StatisticsSnapshot? Statistics)> WorkAsync(
        PartialCount count, SourceProof proof, ISourceSnapshot snapshot, CancellationToken cancellationToken)
    {
        var session = await store.OpenSessionAsync(night.State, cancellationToken);
        try
        {
            var made = night.State.ReferenceDate == night.Today
                ? null
                : await count.MakeAsync(session, comparisons: null, snapshot, night.Village, residentsDiffer: false, cancellationToken);
            await session.SumAheadAsync([.. proof.Entities.Keys], cancellationToken);
            return (session, made?.Statistics);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
