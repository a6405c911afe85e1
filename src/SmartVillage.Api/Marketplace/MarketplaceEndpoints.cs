using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// What villages sell, for everybody. Ids are of the marketplace alone; nothing leads from a seller to a resident. The phone is the one the seller gave for orders.
/// </summary>
internal sealed class MarketplaceEndpoints(RecordPages pages, MarketplaceViews views, ListingFinder finder, ListingJson json, IListingReach reach) : IEndpointGroup
{
    public const string Tag = "Lapak";

    private static readonly QueryParameter Village = QueryParameter.Text("village", "Kode desa; tanpa ini semua desa.", "18.72.04.1002");

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("/marketplace/products/{listing}", "getProduct", "Satu produk dengan tautan pesan WhatsApp", ProductAsync) with
        {
            Description = "orderUrl membuka percakapan WhatsApp dengan pelapak, berisi kata-kata tentang produknya saja. Produk yang dihentikan: 404 listing-paused; yang dihapus: 410. Yang dihitung hanya berapa kali sebuah produk dibuka dalam sehari.",
            Schema = "Product",
        },
        Route("/marketplace/sellers", "listSellers", "Pelapak yang mempunyai produk", SellersAsync) with { Query = [Village, .. QueryParameter.Paging], Schema = "Seller", IsList = true },
        Route("/marketplace/sellers/{seller}", "getSeller", "Kartu seorang pelapak", SellerAsync) with { Schema = "Seller" },
        Route("/marketplace/categories", "listCategories", "Kategori yang mempunyai produk, dengan jumlahnya", CategoriesAsync) with
        {
            Description = "Kategori bernama sama dari beberapa desa menjadi satu.", Query = [Village], Schema = "Category", IsList = true,
        },
    ];

    private static ApiRoute Route(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("GET", pattern, name, handler) { Tag = Tag, Summary = summary };

    private Task<IResult> ProductAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (listing, _, problem) = finder.Find(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        if (ListingFinder.IsOpened(request))
        {
            reach.CountVisit(listing!, request.Today);
        }

        // Made for every question, because every question is counted.
        return Task.FromResult<IResult>(new Answer(MetaOf(request, listing!), request.Today, writer => json.Write(writer, listing!, request.Today)) { IsLive = true });
    }

    private Task<IResult> SellersAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (scope, problem) = Scope(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var (start, refused) = pages.Start(request, scope!.Meta);
        if (refused is not null)
        {
            return Task.FromResult<IResult>(refused);
        }

        var view = views.In(request.Reader);
        var rows = view.ListSellers(scope.VillageId, start!.AfterId, start.Limit + 1);
        var page = rows.Take(start.Limit).ToArray();
        return Task.FromResult<IResult>(new Answer(start.Meta, request.Today, writer => SellerJson.WriteAll(writer, view.Cards(page)))
        {
            IsList = true,
            Next = rows.Count > start.Limit ? pages.Next(start, $"{page[^1].Newest}") : null,
        });
    }

    private Task<IResult> SellerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!MarketId.TryParse(request.HttpContext.GetRouteValue("seller") as string, out var id))
        {
            return Task.FromResult<IResult>(Problems.BadMarketId);
        }

        return Task.FromResult<IResult>(views.In(request.Reader).FindSeller(id) is { } card && request.Reader.FindVillage(card.Village) is { } village
            ? new Answer(request.MetaOf(village), request.Today, writer => SellerJson.Write(writer, card))
            : Problems.NotFound);
    }

    private Task<IResult> CategoriesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (scope, problem) = Scope(request);
        return Task.FromResult<IResult>(problem ?? (IResult)new Answer(scope!.Meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var category in views.In(request.Reader).ListCategories(scope.VillageId))
            {
                writer.WriteStartObject();
                writer.WriteString("key", category.Key);
                writer.WriteString("name", category.Name);
                writer.WriteNumber("products", category.Listings);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
        });
    }

    private static AnswerMeta MetaOf(ApiRequest request, Listing listing) => request.MetaOf(request.Reader.FindVillage(listing.Village)!);

    /// <summary>One village or all that have an edition.</summary>
    private static (MarketScope? Scope, ApiProblem? Problem) Scope(ApiRequest request)
    {
        var villages = MarketVillages.Published(request);
        if (villages.Count == 0)
        {
            return (null, Problems.NoEdition);
        }

        var (village, problem) = MarketVillages.Named(request.Query, villages);
        return (problem ?? (village is null ? request.Query.Problem : null)) is { } wrong ? (null, wrong)
            : village is null ? (new MarketScope(null, request.MetaOfMany(villages)), null)
            : (new MarketScope(village.Id, request.MetaOf(village)), null);
    }

    private sealed record MarketScope(long? VillageId, AnswerMeta Meta);
}
