using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SmartVillage.Api.Marketplace;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Tests.Marketplace;

public sealed class GoodsNarrowingTests
{
    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Villages_that_have_no_room_beside_the_goods_are_on_a_page_that_keeps_what_is_chosen(int villages, bool leadsThere)
    {
        var choices = new GoodsChoices(new QueryCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["q"] = "kopi", ["sort"] = "price" }));
        var facets = new ProductFacets([new FacetValue("18.72.04.1002", "Tejosari", 1)], [], []);

        var html = new GoodsNarrowing(choices, facets, new Index(villages), new VillageNames([])).Html();

        Assert.Equal(leadsThere, html.Contains($"<a href=\"/lapak/desa?q=kopi&amp;sort=price\">Semua desa ({villages})</a>", StringComparison.Ordinal));
        Assert.DoesNotContain("Semua kategori", html, StringComparison.Ordinal);
    }

    private sealed class Index(int villages) : IProductIndex
    {
        public MarketplaceStamp Stamp { get; } = new("masa", []);

        public int Count => villages;

        public IReadOnlyList<FacetValue> Villages { get; } = [.. Enumerable.Range(1, villages).Select(number => new FacetValue($"{number}", $"Desa {number}", 1))];

        public IReadOnlyList<FacetValue> Categories => [];

        public int PageCount => 0;

        public IEnumerable<SitemapPage> Pages(int skip, int take) => [];

        public ProductResults Search(ProductQuestion question) => throw new NotSupportedException();

        public IReadOnlyList<ProductHit> Similar(MarketId id, int take) => [];
    }
}
