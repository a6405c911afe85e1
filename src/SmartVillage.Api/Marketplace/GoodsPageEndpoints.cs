using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Search;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>Goods of all villages for people: the search of the API as a page that needs nothing but a browser.</summary>
internal sealed class GoodsPageEndpoints(
    IProductSearch search, MarketStates states, VillageLabels labels, PhotoSights sights, RecordPages pages, MarketplaceViews views, ApiOptions options) : IEndpointGroup
{
    private const int GoodsPerPage = 24;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", MarketAddresses.Pages, "goodsPage", PageAsync)
        {
            Root = string.Empty,
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Halaman pencarian produk semua desa untuk orang",
            Description = "HTML kecil tanpa skrip dan tanpa cookie; parameternya seperti pada /marketplace/products, dan yang kosong dilewati.",
            Media = ["text/html; charset=utf-8"],
            NeedsEdition = false,
            IgnoresUnknownQuery = true,
            Refusal = problem => new MarketNotice(problem),
        },
    ];

    private async Task<IResult> PageAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var villages = MarketVillages.Published(request);
        if (villages.Count == 0)
        {
            return new MarketNotice(Problems.NoEdition);
        }

        var asked = GoodsChoices.Filled(request.HttpContext.Request.Query);
        var query = new QueryReader(asked);
        var (village, unknown) = MarketVillages.Named(query, villages);
        var question = ProductQuestions.Of(query, villages, request.Now, out var refused);
        if (unknown is not null)
        {
            return new MarketNotice(Problems.BadVillageCode);
        }

        if ((query.Problem ?? refused) is { } problem)
        {
            return new MarketNotice(problem);
        }

        var index = await search.GetAsync(cancellationToken);
        var meta = states.MetaOf(request, index.Stamp, village);
        var state = states.NameOf(request, index.Stamp);
        var choices = new GoodsChoices(asked);
        var (start, _) = pages.Start(meta, choices.Question, GoodsPerPage, query.Text("next", maxLength: 400));
        // A page of results that were meanwhile replaced is the first page of the new ones: there is nothing to tell a buyer about it.
        if (start is null || !ProductPlaces.TryRead(start.Place, state, out var after))
        {
            (start, after) = (new PageStart(meta, choices.Question, GoodsPerPage, Place: null), null);
        }

        var found = index.Search(question with { Village = village?.Code, Take = start.Limit, After = after });
        var shown = views.In(request.Reader).Find([.. found.Hits.Select(hit => hit.Id)]);
        var sight = sights.Of(request.Reader.State, [.. found.Hits.Where(hit => shown.ContainsKey(hit.Id)).Select(hit => shown[hit.Id])]);
        var names = labels.In(request.Reader.State);
        return new GoodsPage
        {
            Found = found,
            Goods = [.. found.Hits.Where(hit => shown.ContainsKey(hit.Id)).Select(hit => TileOf(sight.Shown(shown[hit.Id]), names, hit.Metres))],
            Choices = choices,
            Narrowing = new GoodsNarrowing(choices, found.Facets, index, names) { Origin = MarketOrigins.Of(choices, village, villages, names) },
            VillageName = village is null ? null : names.Of(village.Code, village.Profile.Name),
            CategoryName = index.Categories.FirstOrDefault(category => category.Key == choices["category"])?.Name,
            IsFirst = start.Place is null,
            Next = found.Next is { } next ? pages.Next(start, ProductPlaces.Write(next, state)) : null,
            Addresses = MarketRoot.Of(options, request.HttpContext.Request),
            Meta = meta,
            Today = request.Today,
            Photos = sight.Name,
        };
    }

    private static GoodsTile TileOf(Listing listing, VillageNames names, int? metres) => new(listing, names.Of(listing.Village, listing.VillageName), metres);
}
