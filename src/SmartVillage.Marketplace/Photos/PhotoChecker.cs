using System.Collections.Concurrent;
using SmartVillage.Marketplace.Reading;

namespace SmartVillage.Marketplace.Photos;

/// <summary>
/// Looks at photos that came with an edition and were not looked at yet, one after another and some of each website in a round, so that no village's server feels it. OpenSID gives every
/// upload a name of its own: a changed photo is a new one. What is broken is looked at again the next day, what is fine the next month. A website that does not answer has its rest.
/// </summary>
public sealed class PhotoChecker(IPhotoChecks checks, IPhotoProxy proxy, IMarketplaceReader market, TimeProvider time)
{
    /// <summary>Photos of one source in a round.</summary>
    public const int MostOfSource = 100;

    private static readonly TimeSpan BrokenFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan FineFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);
    private static readonly TimeSpan NothingDueFor = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _restsUntil = new(StringComparer.Ordinal);
    private volatile Settled? _settled;

    /// <summary>A round over all sources.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read or written.</exception>
    public async Task<PhotoRound> CheckAsync(CancellationToken cancellationToken)
    {
        // Goods of a whole store are read only when there may be something new among them.
        var stamp = market.Look();
        if (_settled is { } settled && settled.Stamp.Equals(stamp) && time.GetUtcNow() < settled.Until)
        {
            return PhotoRound.Nothing;
        }

        var round = PhotoRound.Nothing;
        foreach (var source in checks.ListSources())
        {
            round = round.With(await CheckAsync(source, cancellationToken));
        }

        _settled = round.IsComplete ? new Settled(stamp, time.GetUtcNow() + NothingDueFor) : null;
        return round;
    }

    private async Task<PhotoRound> CheckAsync(string source, CancellationToken cancellationToken)
    {
        if (_restsUntil.TryGetValue(source, out var until) && time.GetUtcNow() < until)
        {
            return PhotoRound.Nothing with { IsComplete = false };
        }

        var photos = checks.List(source);
        checks.ForgetOthers(source, photos.Select(photo => photo.File).ToHashSet(StringComparer.Ordinal));
        var due = photos.Where(photo => IsDue(photo.Last)).Select(photo => photo.File).ToList();
        var seen = new Dictionary<string, PhotoState>(StringComparer.Ordinal);
        try
        {
            foreach (var file in due.Take(MostOfSource))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (state, _, _) = await proxy.GetAsync(new PhotoOrder(source, file, PhotoSize.Thumbnail, PhotoFormat.WebP), cancellationToken);
                if (state == PhotoState.NotConfigured)
                {
                    // There is nothing to ask, today and in an hour.
                    return PhotoRound.Nothing;
                }

                if (!PhotoCheck.IsOfPhoto(state))
                {
                    _restsUntil[source] = time.GetUtcNow() + Rest;
                    break;
                }

                seen[file] = state;
            }
        }
        finally
        {
            checks.Note(source, seen);
        }

        return new PhotoRound(seen.Count, seen.Values.Count(PhotoCheck.IsBroken), IsComplete: seen.Count == due.Count);
    }

    private bool IsDue(PhotoCheck? last) => last is null || time.GetUtcNow() - last.At >= (PhotoCheck.IsBroken(last.State) ? BrokenFor : FineFor);

    private sealed record Settled(MarketplaceStamp Stamp, DateTimeOffset Until);
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
