using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>
/// The work of our own that a night needs, begun while the server is still computing its checksums or sending its rows. If something changed after all, it was in vain; nothing of it is
/// visible before a session publishes.
/// </summary>
internal sealed class NightAhead(IPopulationStore store, NightContext night) : IAsyncDisposable
{
    private Task<(IEditionSession Session, StatisticsSnapshot? Statistics)>? _work;
    private CancellationTokenSource? _stop;

    /// <summary>Begins for a night without a change, unless it has begun.</summary>
    public void Start(PartialCount count, SourceProof proof, ISourceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (_work is null)
        {
            Begin((session, stop) => CountAsync(count, session, snapshot, stop), proof, cancellationToken);
        }
    }

    /// <summary>Begins for a night that reads every row: what is stored is summed up meanwhile.</summary>
    public void StartSums(SourceProof proof, CancellationToken cancellationToken) =>
        Begin((_, _) => Task.FromResult<StatisticsSnapshot?>(null), proof, cancellationToken);

    /// <summary>The session to confirm with, and the statistics of a new day; null on the same day, or when they cannot be told without reading.</summary>
    public Task<(IEditionSession Session, StatisticsSnapshot? Statistics)> EndAsync() => _work ?? throw new InvalidOperationException("Nothing was begun.");

    /// <summary>The session with what was summed up, to read every row into; null when nothing was begun.</summary>
    public async Task<IEditionSession?> TakeSumsAsync()
    {
        if (_work is not { } work)
        {
            return null;
        }

        _work = null;
        var (session, _) = await work;
        _stop!.Dispose();
        return session;
    }

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

    private void Begin(Func<IEditionSession, CancellationToken, Task<StatisticsSnapshot?>> countAsync, SourceProof proof, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _work = Task.Run(() => WorkAsync(countAsync, proof, _stop.Token), _stop.Token);
    }

    private async Task<(IEditionSession Session, StatisticsSnapshot? Statistics)> WorkAsync(
        Func<IEditionSession, CancellationToken, Task<StatisticsSnapshot?>> countAsync, SourceProof proof, CancellationToken cancellationToken)
    {
        var session = await store.OpenSessionAsync(night.State, cancellationToken);
        try
        {
            var statistics = await countAsync(session, cancellationToken);
            await session.SumAheadAsync([.. proof.Entities.Keys], cancellationToken);
            return (session, statistics);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task<StatisticsSnapshot?> CountAsync(PartialCount count, IEditionSession session, ISourceSnapshot snapshot, CancellationToken cancellationToken) =>
        night.State.ReferenceDate == night.Today
            ? null
            : (await count.MakeAsync(session, comparisons: null, snapshot, night.Village, residentsDiffer: false, cancellationToken))?.Statistics;
}
