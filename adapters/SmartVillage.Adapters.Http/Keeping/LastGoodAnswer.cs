using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http.Keeping;

/// <summary>What a question got: a new text, or the word that the kept one still holds (<see cref="Body"/> null).</summary>
/// <param name="Body">New text.</param>
/// <param name="ETag">Of the new text.</param>
public sealed record NewAnswer(string? Body, string? ETag);

/// <summary>
/// One question to an open data source whose last good answer is kept, in memory and in a file. However many ask, the source is asked once at a time, not before the
/// answer is stale, and not at once again after a failure.
/// </summary>
/// <param name="name">File name of the kept answer.</param>
/// <param name="files">Where it is kept.</param>
/// <param name="rules">Times.</param>
/// <param name="ask">Asks; gets the ETag of the kept answer.</param>
/// <param name="read">Reads a text. Throws <see cref="FormatException"/>, JsonException or XmlException for one that is not as agreed: it is then not kept.</param>
/// <param name="time">Clock.</param>
public sealed class LastGoodAnswer<T>(
    string name, KeptAnswerFiles files, KeepingRules rules, Func<string?, CancellationToken, Task<AdapterAnswer<NewAnswer>>> ask, Func<string, T> read, TimeProvider time)
    : IDisposable
    where T : notnull
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private Known? _known;
    private AdapterAnswer<T>? _failure;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private Task? _running;
    private bool _isLoaded;
    private bool _isDisposed;

    /// <summary>The answer and when it was fetched; kept ones are marked with <see cref="AdapterAnswer{T}.KeptSince"/>.</summary>
    public async Task<AdapterAnswer<Fetched<T>>> GetAsync(CancellationToken cancellationToken)
    {
        Task? running = null;
        lock (_gate)
        {
            if (time.GetUtcNow() >= _notBefore)
            {
                running = _running ??= Task.Run(() => RefreshAsync(_stop.Token), CancellationToken.None);
            }
        }

        if (running is not null)
        {
            var patience = Task.Delay(rules.Patience, time, cancellationToken);
            await Task.WhenAny(running, patience);
            cancellationToken.ThrowIfCancellationRequested();
        }

        lock (_gate)
        {
            return Answer(isBehind: running is { IsCompleted: false });
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A container that knows an adapter under several of its ports disposes it once for each.
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        _stop.Cancel();
        _stop.Dispose();
    }

    private AdapterAnswer<Fetched<T>> Answer(bool isBehind)
    {
        var now = time.GetUtcNow();
        if (_known is { } known && !(now - known.FetchedAt > rules.UsableFor) && _failure?.Status != AnswerStatus.NotFound)
        {
            var isKept = _failure is not null || (isBehind && now - known.FetchedAt >= rules.FreshFor);
            return AdapterAnswers.Ok(new Fetched<T>(known.Value, known.FetchedAt), isKept ? known.FetchedAt : null);
        }

        return _failure?.Failure<Fetched<T>>() ?? AdapterAnswers.Failed<Fetched<T>>(AnswerStatus.Unavailable, "Sumber sedang dihubungi; coba lagi sebentar.");
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!_isLoaded)
            {
                await LoadAsync(cancellationToken);
                _isLoaded = true;
                if (_known is { } loaded && time.GetUtcNow() - loaded.FetchedAt < rules.FreshFor)
                {
                    End(loaded, failure: null, loaded.FetchedAt + rules.FreshFor);
                    return;
                }
            }

            var answer = await ask(_known?.ETag, cancellationToken);
            await TakeAsync(answer, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            End(_known, _failure, time.GetUtcNow());
        }
        catch (Exception ours)
        {
            // A fault of our own must not keep everybody waiting for ever, and must not take the other sources with it.
            var failure = AdapterAnswers.Failed<T>(AnswerStatus.Unavailable, $"Adaptor ini gagal ({ours.GetType().Name}).");
            End(_known, failure, time.GetUtcNow() + rules.AfterFailure);
        }
    }

    private async Task TakeAsync(AdapterAnswer<NewAnswer> answer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!answer.IsOk)
        {
            var wait = answer.Status == AnswerStatus.NotFound ? rules.FreshFor : Longer(rules.AfterFailure, answer.RetryAfter);
            End(_known, answer.Failure<T>(), now + wait);
            return;
        }

        var body = answer.Value.Body;
        if (body is null && _known is { } confirmed)
        {
            body = confirmed.Body;
        }

        if (body is null || !TryRead(body, out var value))
        {
            End(_known, AdapterAnswers.Failed<T>(AnswerStatus.Unavailable, "Jawaban sumber tidak dapat dibaca."), now + rules.AfterFailure);
            return;
        }

        var etag = answer.Value.Body is null ? _known?.ETag : answer.Value.ETag;
        await files.WriteAsync(name, new KeptAnswer(body, now, etag), cancellationToken);
        End(new Known(value, body, now, etag), failure: null, now + rules.FreshFor);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await files.ReadAsync(name, cancellationToken) is { } kept && TryRead(kept.Body, out var value))
        {
            lock (_gate)
            {
                _known = new Known(value, kept.Body, kept.FetchedAt, kept.ETag);
            }
        }
    }

    private bool TryRead(string body, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
    {
        try
        {
            value = read(body);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or System.Text.Json.JsonException or System.Xml.XmlException)
        {
            value = default;
            return false;
        }
    }

    private void End(Known? known, AdapterAnswer<T>? failure, DateTimeOffset notBefore)
    {
        lock (_gate)
        {
            (_known, _failure, _notBefore, _running) = (known, failure, notBefore, null);
        }
    }

    private static TimeSpan Longer(TimeSpan own, TimeSpan? asked) => asked is { } wait && wait > own ? wait < TimeSpan.FromMinutes(30) ? wait : TimeSpan.FromMinutes(30) : own;

    private sealed record Known(T Value, string Body, DateTimeOffset FetchedAt, string? ETag);
}
