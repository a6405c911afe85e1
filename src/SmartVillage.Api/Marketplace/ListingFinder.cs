using SmartVillage.Api.Http;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>The listing that an address names.</summary>
internal sealed class ListingFinder(MarketplaceViews views)
{
    /// <summary>The listing, or why it cannot be shown; who asks learns that it rests, but not why.</summary>
    public (Listing? Listing, MarketplaceView? View, ApiProblem? Problem) Find(ApiRequest request)
    {
        if (!MarketId.TryParse(request.HttpContext.GetRouteValue("listing") as string, out var id))
        {
            return (null, null, Problems.BadMarketId);
        }

        var view = views.In(request.Reader);
        return view.Look(id) switch
        {
            null => (null, null, Problems.NotFound),
            { Listing: null } => (null, null, Problems.ListingGone),
            { Status.State: ListingState.Paused } => (null, null, Problems.ListingPaused),
            var stored => (view.Show(stored), view, null),
        };
    }

    /// <summary>Whether a browser only fetches ahead what nobody has opened yet.</summary>
    public static bool IsAhead(ApiRequest request)
    {
        var headers = request.HttpContext.Request.Headers;
        return headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase) || headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
    }
}
