using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>The page of a product, as it is sent from phone to phone.</summary>
internal sealed class ProductPageEndpoints(
    ListingFinder finder, IProductSearch search, MarketStates states, VillageLabels labels, IPhotoProxy proxy, PhotoInspector inspector, PhotoSights sights, IListingReach reach, ApiOptions options)
    : IEndpointGroup
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
            Refusal = problem => new MarketNotice(problem),
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
        var found = view!.Find(alike);
        Listing[] similar = [.. alike.Where(found.ContainsKey).Select(key => found[key])];
        var meta = states.MetaOf(request, view.Stamp, village: null);
        var (state, card) = (request.Reader.State, view.CardOf(listing.Seller));
        var (village, names) = (state.FindVillage(listing.Village)!, labels.In(state));
        // What is needed of the store is read; a slow website must not hold a reading open.
        request.Reader.Dispose();
        if (proxy.Knows(village.SourceName))
        {
            await inspector.MeetAsync(village.SourceName, listing.Photos.Select(photo => photo.File), cancellationToken);
        }

        var sight = sights.Of(state, [listing, .. similar]);
        return new ProductPage(sight.Shown(listing), card, MarketRoot.Of(options, request.HttpContext.Request), meta, request.Today)
        {
            Similar = [.. similar.Select(one => new GoodsTile(sight.Shown(one), names.Of(one.Village, one.VillageName)))],
            Seen = sight.Seen(listing),
            Photos = sight.Name,
            VillageName = names.Of(village.Code, listing.VillageName),
            Whereabouts = VillageNames.WhereaboutsOf(village),
        };
    }
}
