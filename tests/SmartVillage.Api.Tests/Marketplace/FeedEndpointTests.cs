using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SmartVillage.Api.Tests.Support;

namespace SmartVillage.Api.Tests.Marketplace;

public sealed class FeedEndpointTests(MarketHost shared)
{
    private const string Feeds = "/api/v1/marketplace/feeds";

    private ApiHost Host => shared.Host;

    public static TheoryData<string, string> All => new()
    {
        { $"{Feeds}/schema-org.jsonld", "application/ld+json" },
        { $"{Feeds}/merchant.xml", "application/xml" },
        { $"{Feeds}/new.rss", "application/rss+xml" },
        { $"{Feeds}/products.csv", "text/csv" },
        { "/sitemap.xml", "application/xml" },
        { "/sitemap-1.xml", "application/xml" },
        { "/robots.txt", "text/plain" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_feed_has_its_type_state_and_tag_and_is_not_sent_twice(string path, string media)
    {
        using var response = await Host.SendAsync("GET", path);
        var length = (await response.Content.ReadAsByteArrayAsync(ApiHost.Cancellation)).Length;
        using var again = await Host.SendAsync("GET", path, headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        using var head = await Host.SendAsync("HEAD", path);

        Assert.Equal((HttpStatusCode.OK, media), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.True(response.Headers.Contains("SmartVillage-Freshness"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((response.Headers.ETag, (long?)length), (head.Headers.ETag, head.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Feeds_know_villages_and_categories()
    {
        var all = await ItemsAsync("?");
        var neighbour = await ItemsAsync($"?village={ApiHost.Other}");

        Assert.True(all > neighbour && neighbour > 0);
        Assert.Equal(0, await ItemsAsync("?category=tidak-ada"));
        Assert.Equal(all, await ItemsAsync("?category=makanan"));
        using var unknown = await Host.SendAsync("GET", $"{Feeds}/new.rss?village={ApiHost.Unknown}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Addresses_are_those_of_the_public()
    {
        var feed = XDocument.Parse(await Host.Client.GetStringAsync(new Uri(Host.Address, $"{Feeds}/new.rss"), ApiHost.Cancellation));

        Assert.All(feed.Descendants("item").Elements("link"), link => Assert.StartsWith("https://lapak.example/lapak/", link.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_runs_nothing_and_has_as_many_cells_in_every_row()
    {
        using var response = await Host.SendAsync("GET", $"{Feeds}/products.csv?village={ApiHost.Own}");
        var csv = await response.Content.ReadAsStringAsync(ApiHost.Cancellation);

        Assert.Contains("'=1+1 sambal", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", csv, StringComparison.Ordinal);
        Assert.StartsWith("id,village", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("attachment", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_leads_to_pages_that_are_there()
    {
        var map = XDocument.Parse(await Host.Client.GetStringAsync(new Uri(Host.Address, "/sitemap.xml"), ApiHost.Cancellation));
        foreach (var page in map.Descendants().Where(e => e.Name.LocalName == "loc").Take(3))
        {
            using var response = await Host.SendAsync("GET", new Uri(page.Value).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        using var missing = await Host.SendAsync("GET", "/sitemap-2.xml");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_page_is_small_runs_nothing_keeps_nothing_and_can_be_shared()
    {
        var id = (await Host.GetAsync("/api/v1/marketplace/products?q=tahu+tempe")).GetProperty("data")[0].GetProperty("id").GetString();
        using var response = await Host.SendAsync("GET", $"/lapak/{id}?utm_source=wa&fbclid=1");
        var html = await response.Content.ReadAsStringAsync(ApiHost.Cancellation);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.True(html.Length < 8 * 1024);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"id\">", html, StringComparison.Ordinal);
        Assert.Contains("Pesan lewat WhatsApp", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/api/v1/marketplace/products/{id}/order\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        foreach (var property in (string[])["og:title", "og:description", "og:image", "og:url", "og:type"])
        {
            Assert.Contains($"<meta property=\"{property}\" content=\"", html, StringComparison.Ordinal);
        }

        Assert.Contains($"content=\"https://lapak.example/lapak/{id}\"", html, StringComparison.Ordinal);
        var data = html[(html.IndexOf("ld+json\">", StringComparison.Ordinal) + 9)..html.IndexOf("</script>", StringComparison.Ordinal)];
        Assert.Equal("Product", JsonDocument.Parse(data).RootElement.GetProperty("@type").GetString());
        Assert.Equal(1, html.Split("<script").Length - 1);
    }

    [Theory]
    [InlineData("/lapak/000000000000")]
    [InlineData("/lapak/%3Cscript%3E")]
    public async Task Goods_that_are_not_there_are_told_of_on_a_page(string path)
    {
        using var response = await Host.SendAsync("GET", path);
        var html = await response.Content.ReadAsStringAsync(ApiHost.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Produk ini tidak ada", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script", html, StringComparison.Ordinal);
    }

    private async Task<int> ItemsAsync(string query) =>
        XDocument.Parse(await Host.Client.GetStringAsync(new Uri(Host.Address, $"{Feeds}/new.rss{query}"), ApiHost.Cancellation)).Descendants("item").Count();
}
