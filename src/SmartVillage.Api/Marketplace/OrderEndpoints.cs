using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reach;

namespace SmartVillage.Api.Marketplace;

/// <summary>The way from a listing to its seller, counted on the way and otherwise forgotten.</summary>
internal sealed class OrderEndpoints(ListingFinder finder, ListingJson json, IListingReach reach) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/marketplace/products/{listing}/order", "orderProduct", OrderAsync)
        {
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Buka percakapan WhatsApp dengan pelapak (302)",
            Description = "Pesannya berisi nama produk, harga dan alamatnya, tanpa data pembeli. Yang dihitung hanya berapa kali tautan ini dibuka dalam sehari, tanpa kuki atau pengenal.",
            Success = StatusCodes.Status302Found,
        },
    ];

    private Task<IResult> OrderAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (listing, _, problem) = finder.Find(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        if (OrderLink.Create(listing!, json.PageOf(listing!)) is not { } link)
        {
            return Task.FromResult<IResult>(Problems.NoOrderNumber);
        }

        if (ListingFinder.IsOpened(request))
        {
            reach.CountTap(listing!, request.Today);
        }

        return Task.FromResult<IResult>(new Leaving(link));
    }

    /// <summary>A redirect that nobody keeps, so that the next tap counts, too; WhatsApp is not told where the buyer came from.</summary>
    private sealed class Leaving(Uri link) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = StatusCodes.Status302Found;
            response.Headers.Location = link.AbsoluteUri;
            // Said, because the server says it of GET by itself and of HEAD not.
            response.ContentLength = 0;
            response.Headers.CacheControl = "no-store";
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        }
    }
}
