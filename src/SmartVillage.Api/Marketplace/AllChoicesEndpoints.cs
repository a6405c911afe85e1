using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>Pages on which one of all villages, or of all categories, is chosen.</summary>
internal sealed class AllChoicesEndpoints(IProductSearch search, MarketStates states, VillageLabels labels, ApiOptions options) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        Route(MarketAddresses.Villages, "marketVillagesPage", "Halaman semua desa yang berjualan, menurut kecamatan", VillagesAsync),
        Route(MarketAddresses.Categories, "marketCategoriesPage", "Halaman semua kategori produk", CategoriesAsync),
    ];

    private static ApiRoute Route(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new("GET", pattern, name, handler)
    {
        Root = string.Empty,
        Tag = MarketplaceEndpoints.Tag,
        Summary = summary,
        Description = "Parameter pencarian yang lain ikut dalam setiap tautannya.",
        Media = ["text/html; charset=utf-8"],
        NeedsEdition = false,
        IgnoresUnknownQuery = true,
        Refusal = problem => new MarketNotice(problem),
    };

    private async Task<IResult> VillagesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var index = await search.GetAsync(cancellationToken);
        var (state, names) = (request.Reader.State, labels.In(request.Reader.State));
        return Page(request, index, MarketAddresses.Villages, "Semua desa dan kelurahan", choices =>
        [
            .. index.Villages.Select(village => (Village: village, Info: state.FindVillage(village.Key)))
                .GroupBy(one => one.Info is { } info ? VillageNames.WhereaboutsOf(info) : null, StringComparer.OrdinalIgnoreCase)
                .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => (group.Key, Links(group.Select(one => one.Village with { Name = names.Of(one.Village.Key, one.Village.Name) }), "village", choices))),
        ]);
    }

    private async Task<IResult> CategoriesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var index = await search.GetAsync(cancellationToken);
        return Page(request, index, MarketAddresses.Categories, "Semua kategori", choices => index.Categories.Count == 0 ? [] : [(null, Links(index.Categories, "category", choices))]);
    }

    private IResult Page(
        ApiRequest request, IProductIndex index, string page, string heading, Func<GoodsChoices, IReadOnlyList<(string? Title, IReadOnlyList<(string Name, string Address)> Links)>> groups)
    {
        if (MarketVillages.Published(request).Count == 0)
        {
            return new MarketNotice(Problems.NoEdition);
        }

        var choices = new GoodsChoices(GoodsChoices.Filled(request.HttpContext.Request.Query));
        return new AllChoicesPage
        {
            Page = page,
            Heading = heading,
            Groups = groups(choices),
            IsNarrowed = choices.Any,
            Addresses = MarketRoot.Of(options, request.HttpContext.Request),
            Meta = states.MetaOf(request, index.Stamp, village: null),
        };
    }

    private static IReadOnlyList<(string Name, string Address)> Links(IEnumerable<FacetValue> values, string name, GoodsChoices choices) =>
        [.. values.OrderBy(value => value.Name, StringComparer.OrdinalIgnoreCase).Select(value => ($"{value.Name} ({value.Count})", choices.Address((name, value.Key))))];
}
