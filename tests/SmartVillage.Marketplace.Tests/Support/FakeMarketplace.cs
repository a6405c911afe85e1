using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Tests.Support;

/// <summary>A marketplace in memory that remembers what each edition changed.</summary>
internal sealed class FakeMarketplace : IMarketplaceReader
{
    private readonly List<(MarketplaceStamp Stamp, Dictionary<MarketId, Listing> Listings)> _editions = [];

    /// <summary>When set, a reading waits for it.</summary>
    public ManualResetEventSlim? Gate { get; set; }

    /// <summary>How often all listings were read.</summary>
    public int FullReadings { get; private set; }

    public bool KnowsChanges { get; set; } = true;

    private (MarketplaceStamp Stamp, Dictionary<MarketId, Listing> Listings) Now => _editions[^1];

    public FakeMarketplace Publish(params IEnumerable<Listing> listings)
    {
        _editions.Add((new MarketplaceStamp("masa", [new VillageStamp(A.Tejosari, _editions.Count + 1, 0, 0)]), listings.ToDictionary(l => l.Id)));
        return this;
    }

    public MarketplaceStamp Look() => Now.Stamp;

    public IMarketplaceReading Open()
    {
        Gate?.Wait(TimeSpan.FromMinutes(1));
        return new Reading(this, Now.Stamp, Now.Listings);
    }

    private sealed class Reading(FakeMarketplace market, MarketplaceStamp stamp, Dictionary<MarketId, Listing> listings) : IMarketplaceReading
    {
        public MarketplaceStamp Stamp => stamp;

        public IEnumerable<Listing> ReadListings(string? village = null)
        {
            market.FullReadings++;
            return listings.Values.Where(l => village is null || l.Village == village);
        }

        public IEnumerable<ListingChange>? ReadChanges(MarketplaceStamp since)
        {
            if (!market.KnowsChanges)
            {
                return null;
            }

            var before = market._editions.Single(e => e.Stamp.Equals(since)).Listings;
            return
            [
                .. listings.Where(l => !l.Value.Equals(before.GetValueOrDefault(l.Key))).Select(l => new ListingChange(l.Key, l.Value)),
                .. before.Keys.Except(listings.Keys).Select(id => new ListingChange(id, null)),
            ];
        }

        public Listing? Find(MarketId id) => listings.GetValueOrDefault(id);

        public IReadOnlyDictionary<MarketId, Listing> Find(IReadOnlyCollection<MarketId> ids) => ids.Where(listings.ContainsKey).ToDictionary(id => id, id => listings[id]);

        public SellerCard? FindSeller(MarketId id) => null;

        public void Dispose()
        {
        }
    }
}
