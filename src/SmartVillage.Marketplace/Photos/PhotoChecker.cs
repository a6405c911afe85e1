namespace SmartVillage.Marketplace.Photos;

/// <summary>
/// Looks at photos that came with an edition and were not looked at yet, one after another and some of each website in a round, so that no village's server feels it. OpenSID gives every
/// upload a name of its own: a changed photo is a new one. What is broken is looked at again the next day, what is fine the next month. A website that does not answer has its rest.
/// Thread-safe.
/// </summary>
public sealed class PhotoChecker(IPhotoChecks checks, IPhotoProxy proxy, TimeProvider time) : IDisposable
{
    /// <summary>Photos of one source in a round.</summary>
    public const int MostOfSource = 100;

    // One file that a website keeps back must not stand before all that come after it; several in a row are a website that does not answer.
    private const int MostUnanswered = 3;

    private static readonly TimeSpan BrokenFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan FineFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NothingDueFor = TimeSpan.FromHours(6);

    private readonly Dictionary<string, DateTimeOffset> _restsUntil = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Settled> _settled = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(1);

    /// <summary>A round over all sources; next to nothing where there is nothing new.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read or written.</exception>
    public async Task<PhotoRound> CheckAsync(CancellationToken cancellationToken)
    {
        // One round at a time, whoever wants it: two would ask for the same photos.
        await _turns.WaitAsync(cancellationToken);
        try
        {
            var round = PhotoRound.Nothing;
            foreach (var source in checks.ListSources().Where(source => proxy.Knows(source.Name)))
            {
                round = round.With(await CheckAsync(source, cancellationToken));
            }

            return round;
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task<PhotoRound> CheckAsync(PhotoSource source, CancellationToken cancellationToken)
    {
        // Goods of a whole source are read only when there may be something new among them.
        var now = time.GetUtcNow();
        if (_settled.TryGetValue(source.Name, out var settled) && settled.State == source.State && now < settled.Until)
        {
            return PhotoRound.Nothing;
        }

        if (_restsUntil.TryGetValue(source.Name, out var until) && now < until)
        {
            return PhotoRound.Nothing with { IsComplete = false };
        }

        var round = await CheckAsync(source.Name, cancellationToken);
        if (round.IsComplete)
        {
            _settled[source.Name] = new Settled(source.State, time.GetUtcNow() + NothingDueFor);
        }

        return round;
    }

    private async Task<PhotoRound> CheckAsync(string source, CancellationToken cancellationToken)
    {
        var photos = checks.List(source);
        checks.ForgetOthers(source, photos.Select(photo => photo.File).ToHashSet(StringComparer.Ordinal));
        var due = photos.Where(photo => IsDue(photo.Last)).Select(photo => photo.File).ToList();
        var seen = new Dictionary<string, PhotoState>(StringComparer.Ordinal);
        var unanswered = 0;
        try
        {
            foreach (var file in due.Take(MostOfSource))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (state, _, _) = await proxy.GetAsync(new PhotoOrder(source, file, PhotoSize.Thumbnail, PhotoFormat.WebP), cancellationToken);
                if (PhotoCheck.IsOfPhoto(state))
                {
                    (seen[file], unanswered) = (state, 0);
                    continue;
                }

                _restsUntil[source] = time.GetUtcNow() + Rest;
                if (++unanswered == MostUnanswered)
                {
                    break;
                }
            }
        }
        finally
        {
            checks.Note(source, seen);
        }

        if (seen.Count == MostOfSource)
        {
            _restsUntil[source] = time.GetUtcNow() + BetweenRounds;
        }

        return new PhotoRound(seen.Count, seen.Values.Count(PhotoCheck.IsBroken), IsComplete: seen.Count == due.Count);
    }

    private bool IsDue(PhotoCheck? last) => last is null || time.GetUtcNow() - last.At >= (PhotoCheck.IsBroken(last.State) ? BrokenFor : FineFor);

    private sealed record Settled(string State, DateTimeOffset Until);
}

/// <summary>What a round over the photos came to.</summary>
/// <param name="Checked">Photos that were looked at.</param>
/// <param name="Broken">Those of them that cannot be shown.</param>
/// <param name="IsComplete">Whether nothing is left to look at now.</param>
public sealed record PhotoRound(int Checked, int Broken, bool IsComplete)
{
    /// <summary>Nothing was to be done.</summary>
    public static readonly PhotoRound Nothing = new(0, 0, IsComplete: true);

    /// <summary>Both rounds together.</summary>
    public PhotoRound With(PhotoRound other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new PhotoRound(Checked + other.Checked, Broken + other.Broken, IsComplete && other.IsComplete);
    }
}
