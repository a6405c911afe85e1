using LinqToDB;
using LinqToDB.DataProvider.SQLite;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Store.Queries;

/// <summary>Reading the listings of the editions; cards of sellers are laid over them by <see cref="MarketplaceView"/>.</summary>
public sealed partial class PopulationReader
{
    private const int IdsAtOnce = 200;

    /// <summary>A page of listings, newest first.</summary>
    internal IReadOnlyList<StoredListing> ListListings(ListingFilter filter) =>
        Guard(() => Filtered(filter).OrderByDescending(l => l.Number).Take(filter.Take).AsEnumerable().Select(Open).ToArray());

    /// <summary>Every listing of a state, without keeping any.</summary>
    internal IEnumerable<StoredListing> StreamListings(long? villageId)
    {
        var sql = villageId is null
            ? "SELECT number, village_id, product_id, block FROM listings INDEXED BY listings_state WHERE state = ?1"
            : "SELECT number, village_id, product_id, block FROM listings INDEXED BY listings_village WHERE state = ?1 AND village_id = ?2";
        var statement = Slot.Statement(sql);
        statement.Reset();
        statement.Bind(1, StoredState.Public);
        if (villageId is { } village)
        {
            statement.Bind(2, village);
        }

        try
        {
            while (Guard(statement.Step))
            {
                yield return Guard(() => new StoredListing(
                    statement.Number(0), statement.Number(1), ListingStatus.Public, _texts.OpenListing(statement.Number(1), statement.Number(2), statement.Bytes(3))));
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Listings of any state that changed after a revision of their village.</summary>
    internal IReadOnlyList<(MarketId Id, StoredListing? Listing)> ListChangedListings(long villageId, long afterRevision) => Guard(() => Changed(
        Db.GetTable<ListingRow>().AsSQLite().IndexedByHint("listings_changed").Where(l => l.VillageId == villageId && l.ChangedRevision > afterRevision)));

    /// <summary>Listings of any state of some sellers.</summary>
    internal IReadOnlyList<(MarketId Id, StoredListing? Listing)> ListListingsOf(IEnumerable<string> sellers) =>
        [.. sellers.Chunk(IdsAtOnce).SelectMany(some => Guard(() => Changed(Db.GetTable<ListingRow>().Where(l => some.Contains(l.SellerId)))))];

    /// <summary>Listings of any state by public id.</summary>
    internal IReadOnlyList<StoredListing> FindListings(IEnumerable<MarketId> ids) =>
        [.. ids.Select(id => id.Value).Distinct(StringComparer.Ordinal).Chunk(IdsAtOnce)
            .SelectMany(some => Guard(() => Db.GetTable<ListingRow>().Where(l => some.Contains(l.PublicId)).AsEnumerable().Select(Open).ToArray()))];

    /// <summary>Sellers with public listings, those with the newest first.</summary>
    internal IReadOnlyList<SellerSum> ListSellers(long? villageId, long? beforeNumber, int take) => Guard(() =>
    {
        var sums = Filtered(new ListingFilter { VillageId = villageId })
            .GroupBy(l => l.SellerId)
            .Select(g => new SellerSum(g.Key, g.Max(l => l.Number), g.Count(), g.Min(l => l.FirstListed)!));
        return (beforeNumber is { } before ? sums.Where(s => s.Newest < before) : sums).OrderByDescending(s => s.Newest).Take(take).ToArray();
    });

    /// <summary>A seller with public listings, or null.</summary>
    internal SellerSum? FindSeller(MarketId id) => Guard(() => Filtered(new ListingFilter { Seller = id })
        .GroupBy(l => l.SellerId)
        .Select(g => new SellerSum(g.Key, g.Max(l => l.Number), g.Count(), g.Min(l => l.FirstListed)!))
        .FirstOrDefault());

    /// <summary>Categories with public listings and how many there are, by every name that villages give them.</summary>
    internal IReadOnlyList<CategorySum> ListCategories(long? villageId) => Guard(() => Filtered(new ListingFilter { VillageId = villageId })
        .GroupBy(l => new { l.Category, l.CategoryName })
        .Select(g => new CategorySum(g.Key.Category, g.Key.CategoryName, g.Count()))
        .ToArray());

    private IQueryable<ListingRow> Filtered(ListingFilter filter)
    {
        var state = filter.State == ListingState.Public ? StoredState.Public : StoredState.Paused;
        var rows = Db.GetTable<ListingRow>().Where(l => l.State == state);
        rows = filter.VillageId is { } village ? rows.Where(l => l.VillageId == village) : rows;
        rows = filter.Category is { } category ? rows.Where(l => l.Category == category) : rows;
        rows = filter.Seller is { } seller ? rows.Where(l => l.SellerId == seller.Value) : rows;
        return filter.BeforeNumber is { } before ? rows.Where(l => l.Number < before) : rows;
    }

    private (MarketId, StoredListing?)[] Changed(IQueryable<ListingRow> rows) =>
        [.. rows.AsEnumerable().Select(l => (IdOf(l), l.State == StoredState.Public ? Open(l) : null))];

    private StoredListing Open(ListingRow row) => new(
        row.Number,
        row.VillageId,
        ListingStatus.Of([.. row.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PauseReason>)]),
        row.Block is null ? null : _texts.OpenListing(row.VillageId, row.ProductId, row.Block));

    private static MarketId IdOf(ListingRow row) => MarketId.TryParse(row.PublicId, out var id) ? id : default;
}
