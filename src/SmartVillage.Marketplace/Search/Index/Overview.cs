using SmartVillage.Marketplace.Feeds;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Where goods are sold and what kinds there are, without any question: for pages that lead to all of them.</summary>
internal sealed class Overview
{
    public Overview(IReadOnlyList<IndexedListing> listings, Columns columns)
    {
        var villages = Sums(listings, listing => listing.Village, columns.Villages);
        var categories = Sums(listings, listing => listing.CategoryKey, columns.Categories);
        (Villages, Categories) = ([.. villages.Select(sum => sum.Value)], [.. categories.Select(sum => sum.Value)]);
        DateOnly? newest = listings.Count == 0 ? null : listings.Max(listing => listing.UpdatedOn);
        Pages =
        [
            new SitemapPage(MarketAddresses.Pages, newest),
            .. newest is null ? [] : (SitemapPage[])[new SitemapPage(MarketAddresses.Villages, newest), new SitemapPage(MarketAddresses.Categories, newest)],
            .. villages.Select(sum => new SitemapPage(MarketAddresses.OfVillage(sum.Value.Key), sum.UpdatedOn)),
            .. categories.Select(sum => new SitemapPage(MarketAddresses.OfCategory(sum.Value.Key), sum.UpdatedOn)),
        ];
    }

    public IReadOnlyList<FacetValue> Villages { get; }

    public IReadOnlyList<FacetValue> Categories { get; }

    /// <summary>Pages with several goods that search engines should know.</summary>
    public IReadOnlyList<SitemapPage> Pages { get; }

    private static List<(FacetValue Value, DateOnly UpdatedOn)> Sums(IEnumerable<IndexedListing> listings, Func<IndexedListing, string> keyOf, Named names) =>
    [
        .. listings.GroupBy(keyOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (new FacetValue(group.Key, names[names.Find(group.Key)].Name, group.Count()), group.Max(listing => listing.UpdatedOn))),
    ];
}
