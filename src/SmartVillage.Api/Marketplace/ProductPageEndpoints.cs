using SmartVillage.Api.Http;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>The page of a product, as it is sent from phone to phone.</summary>
internal sealed class ProductPageEndpoints(IMarketplaceReader market, IProductSearch search, MarketStates states, IListingReach reach, ApiOptions options) : IEndpointGroup
{
    private const int MostSimilar = 6;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", $"{MarketAddresses.Pages}/{{listing}}", "productPage", PageAsync)
        {
            Root = string.Empty,
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Halaman satu produk untuk orang dan untuk dibagikan (Open Graph)",
            Description = "HTML kecil tanpa skrip dan tanpa cookie, dengan tautan pesan.",
            Media = ["text/html; charset=utf-8"],
            NeedsEdition = false,
            // Who shares links adds parameters of its own.
            IgnoresUnknownQuery = true,
        },
    ];

    private async Task<IResult> PageAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var addresses = MarketRoot.Of(options, request.HttpContext.Request);
        using var reading = market.Open();
        if (!MarketId.TryParse(request.HttpContext.GetRouteValue("listing") as string, out var id) || reading.Find(id) is not { } listing)
        {
            return ProductPage.NotFound;
        }

        if (!ListingFinder.IsAhead(request))
        {
            reach.CountVisit(listing, request.Today);
        }

        var index = await search.GetAsync(cancellationToken);
        var alike = index.Similar(id, MostSimilar).Select(hit => hit.Id).ToArray();
        // What the index still knows may be gone by now.
        var similar = reading.Find(alike);
        var meta = states.MetaOf(request, reading.Stamp, village: null);
        return new ProductPage(listing, [.. alike.Where(similar.ContainsKey).Select(key => similar[key])], addresses, meta, request.Today);
    }
}
