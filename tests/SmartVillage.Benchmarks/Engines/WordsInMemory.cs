using System.Globalization;
using System.Text;
using SmartVillage.App.Bench.Market;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search;
using SmartVillage.Marketplace.Search.Index;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Benchmarks.Engines;

/// <summary>What this program uses.</summary>
internal sealed class WordsInMemory : ISearchEngine
{
    private IProductIndex? _index;

    public string Name => "kata di memori (dipakai)";

    public long BytesOnDisk => 0;

    public void Build(IReadOnlyList<string> names) =>
        _index = new ProductSearch(new Goods(names), new Printer(), TimeProvider.System).GetAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public IReadOnlyList<int> Find(string words, int take) =>
        [.. _index!.Search(new ProductQuestion { Words = words, Take = take }).Hits.Select(hit => int.Parse(hit.Content.Span, CultureInfo.InvariantCulture))];

    public void Dispose()
    {
        // Nothing but memory.
    }

    /// <summary>Prints the place in the list, which the id holds as well.</summary>
    private sealed class Printer : IListingPrinter
    {
        public string Version => "1";

        public byte[] Print(Listing listing) => Encoding.UTF8.GetBytes(listing.Unit!);
    }

    private sealed class Goods(IReadOnlyList<string> names) : IMarketplaceReader, IMarketplaceReading
    {
        public MarketplaceStamp Stamp { get; } = new("banding", [new VillageStamp("18.72.04.1002", 1, 1, 0)]);

        public MarketplaceStamp Look() => Stamp;

        public IMarketplaceReading Open() => this;

        public IEnumerable<Listing> ReadListings(string? village = null) => names.Select((name, place) => new Listing
        {
            Id = MarketId.FromBytes(BitConverter.GetBytes((ulong)(place + 1) * 0x9E3779B97F4A7C15UL)),
            Village = "18.72.04.1002",
            VillageName = "Tejosari",
            Seller = default,
            SellerName = "Pelapak Tejosari",
            Category = new ListingCategory("barang", "Barang"),
            Title = name,
            Text = SyntheticMarket.DescriptionOf(name),
            Price = 1_000,
            Unit = place.ToString(CultureInfo.InvariantCulture),
            UpdatedOn = new DateOnly(2026, 1, 1),
            FirstListedOn = new DateOnly(2026, 1, 1),
            PriceTouchedOn = new DateOnly(2026, 1, 1),
        });

        public IEnumerable<ListingChange>? ReadChanges(MarketplaceStamp since) => null;

        public Listing? Find(MarketId id) => null;

        public IReadOnlyDictionary<MarketId, Listing> Find(IReadOnlyCollection<MarketId> ids) => new Dictionary<MarketId, Listing>();

        public SellerCard? FindSeller(MarketId id) => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
