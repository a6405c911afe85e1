using System.Globalization;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Marketplace;

/// <summary>One reading with the cards that lie over it; what buyers see is made here and nowhere else.</summary>
public sealed class MarketplaceView
{
    private readonly PopulationReader _reader;
    private readonly CardSet _cards;
    private readonly Dictionary<long, SellingPlace?> _offices = [];
    private MarketplaceStamp? _stamp;

    internal MarketplaceView(PopulationReader reader, CardSet cards)
    {
        (_reader, _cards) = (reader, cards);
    }

    /// <summary>The state that is read.</summary>
    public MarketplaceStamp Stamp => _stamp ??= StampOf(_reader.State, _cards);

    internal static MarketplaceStamp StampOf(StoreState state, CardSet cards) => new(
        state.Epoch, [.. state.Villages.Where(v => v.Edition > 0).Select(v => new VillageStamp(v.Code, v.Edition, v.Revision, cards.RevisionOf(v.Code)))]);

    /// <summary>A stored listing as buyers see it.</summary>
    public Listing Show(StoredListing stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return SellerCardOverlay.Apply(stored.Listing!, CardOf(stored.Listing!.Seller), OfficeOf(stored.VillageId));
    }

    /// <summary>A page of listings, newest first, without the cards of their sellers.</summary>
    public IReadOnlyList<StoredListing> List(ListingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _reader.ListListings(filter);
    }

    /// <summary>A listing of any state, or null when there never was one.</summary>
    public StoredListing? Look(MarketId id) => _reader.FindListings([id]) is [var found, ..] ? found : null;

    /// <summary>Sellers with public listings, those with the newest first.</summary>
    public IReadOnlyList<SellerSum> ListSellers(long? villageId, long? beforeNumber, int take) => _reader.ListSellers(villageId, beforeNumber, take);

    /// <summary>Categories with public listings, each under its most usual name, the largest first.</summary>
    public IReadOnlyList<CategorySum> ListCategories(long? villageId) =>
    [
        .. _reader.ListCategories(villageId).GroupBy(c => c.Key, StringComparer.Ordinal)
            .Select(g => new CategorySum(g.Key, ListingCategory.NameOf(g.Key, g.Select(c => (c.Name, c.Listings))), g.Sum(c => c.Listings)))
            .OrderByDescending(c => c.Listings).ThenBy(c => c.Key, StringComparer.Ordinal),
    ];

    /// <summary>What the operator wrote about a seller, or null.</summary>
    public SellerCardDetails? CardOf(MarketId seller) => _cards.Find(seller.Value);

    /// <summary>Every public listing of one village or all, one after another.</summary>
    public IEnumerable<Listing> Stream(string? village)
    {
        if (village is null)
        {
            return _reader.StreamListings(villageId: null).Select(Show);
        }

        return _reader.FindVillage(village) is { } one ? _reader.StreamListings(one.Id).Select(Show) : [];
    }

    /// <summary>Public listings by id.</summary>
    public IReadOnlyDictionary<MarketId, Listing> Find(IReadOnlyCollection<MarketId> ids) =>
        _reader.FindListings(ids).Where(l => l is { Status.State: ListingState.Public, Listing: not null }).ToDictionary(l => l.Listing!.Id, Show);

    /// <summary>A seller with public listings, or null.</summary>
    public SellerCard? FindSeller(MarketId id) => _reader.FindSeller(id) is { } sum ? Cards([sum]).FirstOrDefault() : null;

    /// <summary>Public cards of sellers, in the given order.</summary>
    public IEnumerable<SellerCard> Cards(IReadOnlyList<SellerSum> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums.Select(Card).OfType<SellerCard>();
    }

    private SellerCard? Card(SellerSum sum) =>
        MarketId.TryParse(sum.Seller, out var id) && _reader.ListListings(new ListingFilter { Seller = id, BeforeNumber = sum.Newest + 1, Take = 1 }) is [{ Listing: not null } newest]
            ? SellerCardOverlay.Card(Show(newest), CardOf(id), sum.Listings, DateOnly.ParseExact(sum.FirstListed, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;

    /// <summary>What changed since a state, or null when everything has to be read.</summary>
    public IEnumerable<ListingChange>? Changes(MarketplaceStamp since)
    {
        ArgumentNullException.ThrowIfNull(since);
        if (since.Epoch != Stamp.Epoch)
        {
            return null;
        }

        var before = since.Villages.ToDictionary(v => v.Village, StringComparer.Ordinal);
        var now = Stamp.Villages.ToDictionary(v => v.Village, StringComparer.Ordinal);
        // A village that is gone, or that has gone back, means that what was known of it cannot be set right row by row.
        return before.Values.All(v => now.TryGetValue(v.Village, out var later) && later.Revision >= v.Revision && later.Cards >= v.Cards)
            ? Changes(before)
            : null;
    }

    private IEnumerable<ListingChange> Changes(Dictionary<string, VillageStamp> before)
    {
        var seen = new HashSet<MarketId>();
        foreach (var village in Stamp.Villages)
        {
            var known = before.GetValueOrDefault(village.Village);
            var id = _reader.FindVillage(village.Village)!.Id;
            var changed = village.Revision == known?.Revision ? [] : _reader.ListChangedListings(id, known?.Revision ?? -1);
            var recarded = village.Cards == (known?.Cards ?? 0) ? [] : _reader.ListListingsOf(_cards.ChangedAfter(known?.Cards ?? 0));
            foreach (var (listing, stored) in changed.Concat(recarded))
            {
                if (seen.Add(listing))
                {
                    yield return new ListingChange(listing, stored is null ? null : Show(stored));
                }
            }
        }
    }

    private SellingPlace? OfficeOf(long villageId)
    {
        if (!_offices.TryGetValue(villageId, out var office))
        {
            var profile = _reader.ListVillages().FirstOrDefault(v => v.Id == villageId)?.Profile;
            _offices[villageId] = office = profile is null ? null : SellingPlaces.OfVillage(profile.Latitude, profile.Longitude);
        }

        return office;
    }
}
