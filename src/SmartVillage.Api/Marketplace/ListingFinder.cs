using SmartVillage.Api.Http;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>The listing that an address names.</summary>
internal sealed class ListingFinder(MarketplaceViews views)
{
    private static readonly string[] Machines = ["bot", "crawl", "spider", "slurp", "preview", "facebookexternalhit", "WhatsApp/", "Google-"];

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

    /// <summary>
    /// Whether somebody opens what is asked for: not a browser that fetches ahead, nobody who only looks whether it is there, and no machine that says so of itself, as a messenger does that
    /// makes a preview. Nothing of it is kept.
    /// </summary>
    public static bool IsOpened(ApiRequest request)
    {
        var http = request.HttpContext.Request;
        var (purpose, agent) = ($"{http.Headers["Sec-Purpose"]} {http.Headers["Purpose"]}", http.Headers.UserAgent.ToString());
        return HttpMethods.IsGet(http.Method) && !purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
            && !Machines.Any(name => agent.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
