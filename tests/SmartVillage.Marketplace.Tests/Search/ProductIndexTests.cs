using System.Text;
using CsCheck;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search;
using SmartVillage.Marketplace.Search.Index;
using SmartVillage.Marketplace.Search.Words;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Marketplace.Tests.Support;

namespace SmartVillage.Marketplace.Tests.Search;

public sealed class ProductIndexTests
{
    private static readonly Listing[] Goods =
    [
        A.Listing(1, "Keripik pisang cokelat", price: 12_000),
        A.Listing(2, "Keripik singkong pedas", price: 8_000, seller: 2),
        A.Listing(3, "Kopi bubuk robusta 250gr", "Minuman", price: 35_000, seller: 3),
        A.Listing(4, "Anyaman bambu", "Kerajinan", A.Margorejo, 4, 75_000),
        A.Listing(5, "Jasa jahit baju", "Jasa", A.Margorejo, 5, 50_000),
        A.Listing(6, "Cabai rawit merah", "Hasil Tani", seller: 6, price: 40_000),
        A.Listing(7, "Arang batok kelapa", "Hasil Tani", A.Margorejo, 6, 9_000),
        A.Listing(8, "Batik tulis motif siger", "Kerajinan", A.Margorejo, 4, 350_000),
        A.Listing(9, "Sambal bawang", price: 20_000, seller: 2) with { Text = "Dibuat dari cabai segar kebun sendiri." },
    ];

    [Theory]
    [InlineData("keripik", 2)]
    [InlineData("KERIPIK  Pisang!!", 1)]
    [InlineData("kripik", 2)]
    [InlineData("keripk pisng", 1)]
    [InlineData("kerpiik", 2)]
    [InlineData("kopi 250 gram", 1)]
    [InlineData("kop", 1)]
    [InlineData("menganyam bambu", 1)]
    [InlineData("penjahit", 1)]
    [InlineData("cabe", 2)]
    [InlineData("cabenya", 2)]
    [InlineData("batik", 1)]
    [InlineData("jual batik murah di metro", 1)]
    [InlineData("xyzzy", 0)]
    [InlineData("'); DROP TABLE produk;--", 0)]
    [InlineData("🥭", 9)]
    public void Buyers_find_goods_as_they_type_them(string words, int expected) => Assert.Equal(expected, Search(new() { Take = 20, Words = words }).Total);

    [Fact]
    public void What_fits_best_comes_first()
    {
        var found = Titles(Search(new() { Take = 20, Words = "cabai" }));

        Assert.Equal(["Cabai rawit merah", "Sambal bawang"], found);
    }

    [Fact]
    public void A_misspelt_question_says_what_was_looked_for()
    {
        Assert.Equal("keripik pisang", Search(new() { Take = 20, Words = "keripk pisang" }).Corrected);
        Assert.Null(Search(new() { Take = 20, Words = "keripik pisang" }).Corrected);
    }

    [Fact]
    public void Words_that_no_product_has_together_find_those_with_most_of_them()
    {
        var found = Search(new() { Take = 20, Words = "keripik pisang robusta" });

        Assert.True(found.IsRelaxed);
        Assert.Equal(["Keripik pisang cokelat"], Titles(found));
    }

    [Fact]
    public void Filters_hold_together_and_facets_leave_out_their_own()
    {
        var found = Search(new() { Take = 20, Village = A.Margorejo, Category = "kerajinan", PriceTo = 100_000 });

        Assert.Equal(["Anyaman bambu"], Titles(found));
        Assert.Equal([("kerajinan", 1), ("hasil-tani", 1), ("jasa", 1)], found.Facets.Categories.Select(f => (f.Key, f.Count)).OrderBy(f => f.Key == "kerajinan" ? "" : f.Key));
        Assert.Equal([(A.Margorejo, 1)], found.Facets.Villages.Select(f => (f.Key, f.Count)));
        Assert.Equal([("50001-100000", 1), ("250001-1000000", 1)], found.Facets.Prices.Select(f => (f.Key, f.Count)));
    }

    [Fact]
    public void A_category_is_called_as_most_of_its_goods_say_and_what_has_no_key_of_its_own_is_the_rest()
    {
        var index = Index(
            A.Listing(1, "Bakso", "MAKANAN"), A.Listing(2, "Soto", "Makanan"), A.Listing(3, "Pecel", "Makanan"),
            A.Listing(4, "Mi") with { Category = new ListingCategory(ListingCategory.Others, "食品") }, A.Listing(5, "Ketan") with { Category = new ListingCategory(ListingCategory.Others, "餅") });
        (string, string, int)[] expected = [("lainnya", "Lainnya", 2), ("makanan", "Makanan", 3)];

        Assert.Equal(expected, index.Categories.Select(category => (category.Key, category.Name, category.Count)));
        Assert.Equal(expected, index.Search(new() { Take = 5 }).Facets.Categories.Select(category => (category.Key, category.Name, category.Count)).Order());
    }

    [Fact]
    public void Search_engines_are_led_to_villages_and_categories_before_goods_and_to_everything_once()
    {
        var index = Index(Goods);
        var pages = index.Pages(0, 100).ToList();
        string[] villages = ["/lapak?village=18.72.04.1002", "/lapak?village=18.72.04.1003"];
        string[] categories = ["/lapak?category=hasil-tani", "/lapak?category=jasa", "/lapak?category=kerajinan", "/lapak?category=makanan", "/lapak?category=minuman"];

        Assert.Equal(["/lapak", "/lapak/desa", "/lapak/kategori", .. villages, .. categories], pages.Take(10).Select(page => page.Path));
        Assert.Equal(Goods.Length, pages.Skip(10).Select(page => page.Path).Distinct().Count(path => path.StartsWith("/lapak/", StringComparison.Ordinal)));
        Assert.Equal(pages.Count, index.PageCount);
        Assert.Equal(pages, Enumerable.Range(0, 7).SelectMany(part => index.Pages(part * 3, 3)));
        Assert.All(pages, page => Assert.Equal(new DateOnly(2026, 2, 1), page.UpdatedOn));
        Assert.Equal(new SitemapPage("/lapak", null), Assert.Single(Index().Pages(0, 100)));
    }

    [Theory]
    [InlineData(ProductSort.PriceUp, "Keripik singkong pedas")]
    [InlineData(ProductSort.PriceDown, "Batik tulis motif siger")]
    [InlineData(ProductSort.Newest, "Sambal bawang")]
    [InlineData(ProductSort.Relevance, "Sambal bawang")]
    public void Goods_are_sorted(ProductSort sort, string first) => Assert.Equal(first, Titles(Search(new() { Take = 1, Sort = sort })).Single());

    [Fact]
    public void Distance_is_measured_from_the_buyer_and_goods_without_a_place_come_last()
    {
        var near = A.Listing(21, "Madu hutan") with { Place = new SellingPlace(-5.11, 105.30, IsVillage: false) };
        var far = A.Listing(22, "Madu kelulut") with { Place = new SellingPlace(-5.45, 105.26, IsVillage: true) };
        var index = Index(A.Listing(20, "Madu pahit"), far, near);
        var here = new SearchPoint(-5.1135, 105.3067);

        var all = index.Search(new() { Take = 20, Words = "madu", Near = here, Sort = ProductSort.Distance });
        var close = index.Search(new() { Take = 20, Words = "madu", Near = here, WithinKilometres = 5 });

        Assert.Equal(["Madu hutan", "Madu kelulut", "Madu pahit"], Titles(all));
        Assert.InRange(all.Hits[0].Metres!.Value, 700, 1000);
        Assert.Null(all.Hits[2].Metres);
        Assert.Equal(["Madu hutan"], Titles(close));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 9, 1)]
    [InlineData(DayOfWeek.Monday, 17, 0)]
    [InlineData(DayOfWeek.Sunday, 9, 0)]
    public void Open_now_means_the_hours_of_the_seller_in_the_time_of_the_village(DayOfWeek day, int hour, int expected)
    {
        var index = Index(A.Listing(1, "Bakso") with { Hours = "Mo-Sa 08:00-16:00" }, A.Listing(2, "Bakso"));
        // 2 March 2026 is a Monday.
        var local = new DateTime(2026, 3, 1).AddDays((int)day).AddHours(hour);

        Assert.Equal(expected, index.Search(new() { Take = 20, OpenAt = _ => local }).Total);
    }

    [Fact]
    public void Pages_together_are_the_whole_list_whatever_the_order() => (
        from count in Gen.Int[0, 60]
        from prices in Gen.Long[0, 5].Array[count]
        from sort in Gen.Enum<ProductSort>()
        from take in Gen.Int[1, 9]
        from words in OneOf(null, "keripik", "pedas keripik")
        select (prices, sort, take, words)).Sample(t =>
        {
            var index = Index([.. t.prices.Select((price, i) => A.Listing(i, i % 3 == 0 ? "Keripik pedas" : $"Keripik {i}", price: price * 1000))]);
            var whole = index.Search(new() { Take = 1000, Sort = t.sort, Words = t.words });
            var paged = new List<string>();
            SearchPlace? after = null;
            do
            {
                var page = index.Search(new() { Take = t.take, Sort = t.sort, Words = t.words, After = after });
                Assert.Equal(whole.Total, page.Total);
                paged.AddRange(page.Hits.Select(hit => hit.Id.Value));
                after = page.Next;
            }
            while (after is not null);

            Assert.Equal(whole.Hits.Select(hit => hit.Id.Value), paged);
            Assert.Equal(whole.Total, paged.Count);
        });

    [Fact]
    public void An_index_finds_what_reading_everything_would_find() => (
        from titles in OneOf("keripik", "pisang", "kopi", "bubuk", "pedas", "manis").Array[1, 4].Array[1, 40]
        from asked in OneOf("keripik", "pisang", "kopi", "bubuk", "pedas", "manis").Array[1, 3]
        select (titles, asked)).Sample(t =>
        {
            var index = Index([.. t.titles.Select((words, i) => A.Listing(i, string.Join(' ', words)))]);
            var expected = t.titles.Count(words => t.asked.All(words.Contains));

            var found = index.Search(new() { Take = 100, Words = string.Join(' ', t.asked) });

            Assert.Equal(expected, found.IsRelaxed ? 0 : found.Total);
        });

    [Fact]
    public void Two_searches_at_once_do_not_meet()
    {
        var index = Index([.. Enumerable.Range(0, 500).Select(i => A.Listing(i, i % 2 == 0 ? "Keripik pisang" : "Kopi bubuk"))]);

        Parallel.For(0, 400, i => Assert.Equal(250, index.Search(new() { Take = 3, Words = i % 2 == 0 ? "keripik" : "kopi bubuk" }).Total));
    }

    [Fact]
    public void Similar_goods_share_words_and_category_and_are_not_all_of_one_seller()
    {
        var index = Index([.. Goods, .. Enumerable.Range(30, 5).Select(i => A.Listing(i, $"Keripik tempe {i}", seller: 9))]);

        var similar = index.Similar(A.Id(1), 6).Select(hit => Encoding.UTF8.GetString(hit.Content.Span)).ToList();

        Assert.Contains("Keripik singkong pedas", similar);
        Assert.Equal(2, similar.Count(title => title.StartsWith("Keripik tempe", StringComparison.Ordinal)));
        Assert.DoesNotContain("Keripik pisang cokelat", similar);
        Assert.Empty(index.Similar(A.Id(99), 6));
    }

    private static Gen<string?> OneOf(params string?[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static ProductResults Search(ProductQuestion question) => Index(Goods).Search(question);

    private static ProductIndex Index(params Listing[] listings)
    {
        var printer = new A.TitlePrinter();
        return new ProductIndex(new MarketplaceStamp("masa", []), listings.Select(l => new IndexedListing(l, printer.Print(l), word => word)), Thesaurus.Shipped);
    }

    private static string[] Titles(ProductResults results) => [.. results.Hits.Select(hit => Encoding.UTF8.GetString(hit.Content.Span))];
}
