using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search.Words;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>
/// Holds the index of this process and makes the next one beside it when the marketplace has moved on, whoever moved it. Small marketplaces are so quick that a question waits for the
/// present state; large ones answer from the last one until the next is whole.
/// </summary>
public sealed class ProductSearch(IMarketplaceReader reader, IListingPrinter printer, TimeProvider time) : IProductSearch
{
    /// <summary>An index that was made faster than this is waited for.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(200);

    /// <summary>But not longer than this: an edition shows within a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private volatile ProductIndex? _current;
    private Task<ProductIndex>? _making;
    private volatile string? _printed;
    private Dictionary<string, string> _interned = new(StringComparer.Ordinal);
    private TimeSpan _lastTook;

    /// <inheritdoc />
    public async ValueTask<IProductIndex> GetAsync(CancellationToken cancellationToken)
    {
        var stamp = reader.Look();
        var current = _current;
        if (current is not null && current.Stamp.Equals(stamp) && _printed == printer.Version)
        {
            return current;
        }

        var making = Make();
        if (current is null)
        {
            return await making.WaitAsync(cancellationToken);
        }

        if (_lastTook > Quick)
        {
            return current;
        }

        try
        {
            return await making.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return current;
        }
    }

    /// <summary>One at a time makes the next index; whoever comes meanwhile gets the same one.</summary>
    private Task<ProductIndex> Make()
    {
        lock (_lock)
        {
            return _making is { IsCompleted: false } running ? running : _making = Task.Run(MakeNow);
        }
    }

    private ProductIndex MakeNow()
    {
        var started = time.GetTimestamp();
        var version = printer.Version;
        using var reading = reader.Open();
        var index = new ProductIndex(reading.Stamp, Listings(reading, canKeep: version == _printed).Values, Thesaurus.Shipped);
        (_lastTook, _current, _printed) = (time.GetElapsedTime(started), index, version);
        return index;
    }

    private Dictionary<MarketId, IndexedListing> Listings(IMarketplaceReading reading, bool canKeep)
    {
        if (!canKeep || _current is not { } before || reading.ReadChanges(before.Stamp) is not { } changes)
        {
            _interned = new Dictionary<string, string>(StringComparer.Ordinal);
            return reading.ReadListings().Select(Index).ToDictionary(listing => listing.Id);
        }

        var listings = before.Listings.ToDictionary(listing => listing.Id);
        foreach (var change in changes)
        {
            if (change.Listing is { } listing)
            {
                listings[change.Id] = Index(listing);
            }
            else
            {
                listings.Remove(change.Id);
            }
        }

        return listings;
    }

    private IndexedListing Index(Products.Listing listing) => new(listing, printer.Print(listing), Intern);

    private string Intern(string text) => _interned.TryGetValue(text, out var same) ? same : _interned[text] = text;
}
