using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>The page of a product, as it is sent from phone to phone.</summary>
internal sealed class ProductPageEndpoints(ListingFinder finder, IProductSearch search, MarketStates states, IListingReach reach, ApiOptions options) : IEndpointGroup
{
    private const int MostSimilar = 6;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", $"{MarketAddresses.Pages}/{{listing}}", "productPage", PageAsync)
        {
            Root = string.Empty,
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Halaman satu produk untuk orang dan untuk dibagikan (Open Graph)",
            Description = "HTML kecil tanpa skrip dan tanpa cookie, dengan tautan pesan. Produk yang dihentikan: 404; yang dihapus: 410.",
            Media = ["text/html; charset=utf-8"],
            NeedsEdition = false,
            // Who shares links adds parameters of its own.
            IgnoresUnknownQuery = true,
        },
    ];

    private async Task<IResult> PageAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (listing, view, problem) = finder.Find(request);
        if (problem is not null)
        {
            return new MarketNotice(problem);
        }

        if (ListingFinder.IsOpened(request))
        {
            reach.CountVisit(listing!, request.Today);
        }

        var index = await search.GetAsync(cancellationToken);
        var alike = index.Similar(listing!.Id, MostSimilar).Select(hit => hit.Id).ToArray();
        // What the index still knows may be gone by now.
        var similar = view!.Find(alike);
        var meta = states.MetaOf(request, view.Stamp, village: null);
        return new ProductPage(
            listing, view.CardOf(listing.Seller), [.. alike.Where(similar.ContainsKey).Select(key => similar[key])], MarketRoot.Of(options, request.HttpContext.Request), meta, request.Today);
    }
}
