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
    private Task<IEditionSession>? _session;
    private Task<StatisticsSnapshot?>? _statistics;
    private CancellationTokenSource? _stop;

    /// <summary>Begins for a night without a change, unless it has begun.</summary>
    public void Start(PartialCount count, SourceProof proof, ISourceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (_statistics is null)
        {
            var opening = _session ?? Begin([], cancellationToken);
            _statistics = Task.Run(() => CountAsync(opening, count, proof, snapshot, _stop!.Token), _stop!.Token);
        }
    }

    /// <summary>Begins for a night that writes to other entities than these, or reads every row: what is stored of them is summed up meanwhile.</summary>
    public void StartSums(IReadOnlyCollection<string> entities, CancellationToken cancellationToken) => _ = Begin(entities, cancellationToken);

    /// <summary>The session to confirm with, and the statistics of a new day; null on the same day, or when they cannot be told without reading.</summary>
    public async Task<(IEditionSession Session, StatisticsSnapshot? Statistics)> EndAsync()
    {
        var statistics = await (_statistics ?? throw new InvalidOperationException("Nothing was begun."));
        return (await _session!, statistics);
    }

    /// <summary>The session with what was summed up, to read into; null when nothing was begun.</summary>
    public async Task<IEditionSession?> TakeSumsAsync()
    {
        if (_session is not { } opening || _statistics is not null)
        {
            return null;
        }

        _session = null;
        var session = await opening;
        _stop!.Dispose();
        return session;
    }

    /// <summary>Stops; what was done is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_session is not { } opening)
        {
            return;
        }

        _session = null;
        await _stop!.CancelAsync();
        await (_statistics ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
        {
            await (await opening).DisposeAsync();
        }

        _stop.Dispose();
    }

    private Task<IEditionSession> Begin(IReadOnlyCollection<string> entities, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        return _session = Task.Run(() => OpenAsync(entities, _stop.Token), _stop.Token);
    }

    private async Task<IEditionSession> OpenAsync(IReadOnlyCollection<string> entities, CancellationToken cancellationToken)
    {
        var session = await store.OpenSessionAsync(night.State, cancellationToken);
        try
        {
            await session.SumAheadAsync(entities, cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task<StatisticsSnapshot?> CountAsync(
        Task<IEditionSession> opening, PartialCount count, SourceProof proof, ISourceSnapshot snapshot, CancellationToken cancellationToken)
    {
        var session = await opening;
        var statistics = night.State.ReferenceDate == night.Today
            ? null
            : (await count.MakeAsync(session, comparisons: null, snapshot, night.Village, residentsDiffer: false, cancellationToken))?.Statistics;
        await session.SumAheadAsync([.. proof.Entities.Keys], cancellationToken);
        return statistics;
    }
}
