using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;

namespace SmartVillage.Api.Tests.Marketplace;

public sealed class ProductSearchEndpointTests(MarketHost shared)
{
    private const string Products = "/api/v1/marketplace/products";

    private ApiHost Host => shared.Host;

    [Theory]
    [InlineData("q=keripik pisang", "Keripik pisang cokelat")]
    [InlineData("q=kripk pisng", "Keripik pisang cokelat")]
    [InlineData("q=kopi&priceFrom=30000&priceTo=40000", "Kopi bubuk robusta")]
    [InlineData("q=robusta&village=18.72.04.1002&category=makanan&sort=price", "Kopi bubuk robusta")]
    public async Task Goods_are_found_as_they_are_typed(string query, string first) =>
        Assert.Equal(first, (await Host.GetAsync($"{Products}?{query.Replace(' ', '+')}")).GetProperty("data")[0].GetProperty("name").GetString());

    [Fact]
    public async Task An_answer_says_what_was_looked_for_and_what_else_there_is()
    {
        var search = (await Host.GetAsync($"{Products}?q=kopii&priceFrom=1&priceTo=100")).GetProperty("search");

        Assert.Equal((0, "kopi"), (search.GetProperty("total").GetInt32(), search.GetProperty("corrected").GetString()));
        Assert.Equal([("25001-50000", 1)], search.GetProperty("facets").GetProperty("prices").EnumerateArray().Select(f => (f.GetProperty("key").GetString(), f.GetProperty("count").GetInt32())));
    }

    [Fact]
    public async Task Pages_lead_through_everything_once_and_only_the_first_has_facets()
    {
        var names = new List<string>();
        string? next = null;
        do
        {
            var page = await Host.GetAsync($"{Products}?limit=2&sort=-price{(next is null ? string.Empty : $"&next={next}")}");
            Assert.Equal(next is null, page.GetProperty("search").TryGetProperty("facets", out _));
            names.AddRange(page.GetProperty("data").EnumerateArray().Select(p => p.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal((await Host.GetAsync(Products)).GetProperty("search").GetProperty("total").GetInt32(), names.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [InlineData("q=%00%01", "invalid-parameter")]
    [InlineData("q=", "invalid-parameter")]
    [InlineData("q=a&q=b", "invalid-parameter")]
    [InlineData("limit=100000000", "invalid-parameter")]
    [InlineData("limit=-1", "invalid-parameter")]
    [InlineData("within=5", "invalid-parameter")]
    [InlineData("sort=distance", "invalid-parameter")]
    [InlineData("near=abc", "invalid-parameter")]
    [InlineData("near=NaN,105", "invalid-parameter")]
    [InlineData("near=-95,105", "invalid-parameter")]
    [InlineData("near=-5.1,105&within=100000", "invalid-parameter")]
    [InlineData("priceFrom=10&priceTo=5", "invalid-parameter")]
    [InlineData("priceFrom=-5", "invalid-parameter")]
    [InlineData("sort=harga", "invalid-parameter")]
    [InlineData("seller=1", "invalid-parameter")]
    [InlineData("openNow=ya", "invalid-parameter")]
    [InlineData("village=9", "invalid-village-code")]
    [InlineData("next=abc", "invalid-page-token")]
    [InlineData("q=9812345678909999", "identifier-in-url")]
    public async Task Hostile_questions_are_refused_in_words(string query, string code)
    {
        using var response = await Host.SendAsync("GET", $"{Products}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("'); DROP TABLE produk;--")]
    [InlineData("%%%___")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("🥭🥭")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    public async Task Odd_words_are_words(string words) => Assert.Equal(JsonValueKind.Array, (await Host.GetAsync($"{Products}?q={Uri.EscapeDataString(words)}")).GetProperty("data").ValueKind);

    [Fact]
    public async Task A_question_that_is_too_long_is_refused()
    {
        using var response = await Host.SendAsync("GET", $"{Products}?q={new string('a', 101)}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Who_has_the_answer_is_told_so()
    {
        using var first = await Host.SendAsync("GET", $"{Products}?q=kopi");
        using var again = await Host.SendAsync("GET", $"{Products}?q=kopi", headers: ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Who_is_open_changes_with_the_clock_so_that_answer_is_not_kept()
    {
        using var response = await Host.SendAsync("GET", $"{Products}?openNow=true");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Similar_goods_are_those_of_the_same_words_or_kind()
    {
        var keripik = (await Host.GetAsync($"{Products}?q=keripik+pisang")).GetProperty("data")[0].GetProperty("id").GetString();

        var similar = (await Host.GetAsync($"{Products}/{keripik}/similar")).GetProperty("data");

        Assert.Contains(similar.EnumerateArray(), p => p.GetProperty("name").GetString() == "Keripik");
        Assert.DoesNotContain(similar.EnumerateArray(), p => p.GetProperty("id").GetString() == keripik);
        using var unknown = await Host.SendAsync("GET", $"{Products}/000000000000/similar");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_new_edition_shows_at_once_and_pages_of_the_old_one_end()
    {
        await using var host = await ApiHost.StartAsync(fill: MarketHost.Fill);
        var page = await host.GetAsync($"{Products}?limit=1");

        MarketHost.Add(host.Village, 105, "Madu hutan", 90_000);
        await host.Publisher.PublishAsync(host.Village);

        Assert.Equal(1, (await host.GetAsync($"{Products}?q=madu")).GetProperty("search").GetProperty("total").GetInt32());
        using var next = await host.SendAsync("GET", $"{Products}?limit=1&next={page.GetProperty("next").GetString()}");
        Assert.Equal(HttpStatusCode.Gone, next.StatusCode);
        Assert.Equal("edition-changed", (await ApiHost.ProblemAsync(next)).GetProperty("code").GetString());
    }
}
