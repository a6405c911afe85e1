using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Marketplace;

/// <summary>The marketplace of this store: listings of the editions under the newest cards.</summary>
internal sealed class MarketplaceReader(PopulationQueries queries, SellerCardShelf cards) : IMarketplaceReader
{
    private volatile Kept? _kept;

    /// <inheritdoc />
    public MarketplaceStamp Look()
    {
        var (state, set) = (queries.Look(), cards.Current());
        if (_kept is { } kept && ReferenceEquals(kept.State, state) && ReferenceEquals(kept.Cards, set))
        {
            return kept.Stamp;
        }

        var stamp = Same(MarketplaceView.StampOf(state, set));
        _kept = new Kept(state, set, stamp);
        return stamp;
    }

    public IMarketplaceReading Open()
    {
        // Cards first: one that is written between the two is told by the next stamp.
        var set = cards.Current();
        return new Reading(this, queries.Open(), set);
    }

    /// <summary>The same object for the same stamp, so that who compares two of hundreds of villages mostly sees it at once.</summary>
    private MarketplaceStamp Same(MarketplaceStamp stamp) => _kept is { } kept && kept.Stamp.Equals(stamp) ? kept.Stamp : stamp;

    private sealed record Kept(StoreState State, CardSet Cards, MarketplaceStamp Stamp);

    private sealed class Reading(MarketplaceReader market, PopulationReader reader, CardSet cards) : IMarketplaceReading
    {
        private readonly MarketplaceView _view = new(reader, cards);

        public MarketplaceStamp Stamp => market.Same(_view.Stamp);

        public IEnumerable<Listing> ReadListings(string? village = null) => _view.Stream(village);

        public IEnumerable<ListingChange>? ReadChanges(MarketplaceStamp since) => _view.Changes(since);

        public Listing? Find(MarketId id) => Find([id]).GetValueOrDefault(id);

        public IReadOnlyDictionary<MarketId, Listing> Find(IReadOnlyCollection<MarketId> ids) => _view.Find(ids);

        public SellerCard? FindSeller(MarketId id) => _view.FindSeller(id);

        public void Dispose() => reader.Dispose();
    }
}
