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
        var feed = XDocument.Parse(await Host.Client.GetStringAsync(new Uri(Host.Address, $"{Feeds}/new.rss?category=makanan&village={ApiHost.Own}"), ApiHost.Cancellation));
        Assert.Equal("Produk UMKM Makanan Tejosari", feed.Descendants("title").First().Value);
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
        Assert.DoesNotContain("<b>", html[html.IndexOf("<h1>", StringComparison.Ordinal)..html.IndexOf("</h1>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains($"property=\"og:image\" content=\"https://lapak.example/api/v1/marketplace/products/{id}/photos/1?size=medium\"", html, StringComparison.Ordinal);
        Assert.All(html.Split("<img ").Skip(1), image => Assert.Matches("^[^>]* width=\"[0-9]+\" height=\"[0-9]+\"", image));
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

    [Fact]
    public async Task Goods_are_found_narrowed_down_and_paged_without_script()
    {
        var all = await HtmlAsync("/lapak");
        var found = await HtmlAsync("/lapak?q=keripk+pisang&village=&category=&utm_source=wa");
        var narrowed = await HtmlAsync($"/lapak?q=keripik&village={ApiHost.Other}&sort=price");

        Assert.Contains("role=\"search\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", all, StringComparison.Ordinal);
        Assert.Contains("Tahu &amp; tempe &quot;segar&quot;", all, StringComparison.Ordinal);
        Assert.Contains("Keripik pisang cokelat", found, StringComparison.Ordinal);
        Assert.Contains("produk untuk \u201Ckeripik pisang\u201D", System.Net.WebUtility.HtmlDecode(found), StringComparison.Ordinal);
        Assert.DoesNotContain("utm_source", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Keripik pisang cokelat", narrowed, StringComparison.Ordinal);
        Assert.Contains("Hapus semua saringan", narrowed, StringComparison.Ordinal);
        Assert.True(all.Length < 16 * 1024);
    }

    [Fact]
    public async Task A_page_of_goods_leads_to_the_next_and_an_old_address_of_one_to_the_first()
    {
        await using var host = await ApiHost.StartAsync(fill: village =>
        {
            foreach (var key in Enumerable.Range(200, 40))
            {
                MarketHost.Add(village, key, $"Barang {key}", 1_000);
            }
        });
        var first = await HtmlAsync("/lapak", host);
        var next = first.Split("rel=\"next\" href=\"")[1].Split('"')[0].Replace("&amp;", "&", StringComparison.Ordinal);
        var second = await HtmlAsync(next, host);

        Assert.Equal((24, 0), (Links(first).Count, Links(first).Intersect(Links(second)).Count()));
        Assert.NotEmpty(Links(second));
        MarketHost.Add(host.Village, 300, "Barang baru", 1_000);
        await host.Publisher.PublishAsync(host.Village);
        Assert.Equal(24, Links(await HtmlAsync(next, host)).Count);
    }

    [Theory]
    [InlineData("/lapak?priceFrom=abc", HttpStatusCode.BadRequest)]
    [InlineData("/lapak?sort=<script>", HttpStatusCode.BadRequest)]
    [InlineData("/lapak?village=18.72.04.1099", HttpStatusCode.NotFound)]
    [InlineData("/lapak?seller=1", HttpStatusCode.BadRequest)]
    [InlineData("/lapak?q=zzzzzz", HttpStatusCode.OK)]
    [InlineData("/lapak?next=abc", HttpStatusCode.OK)]
    [InlineData("/lapak?q=%22%3E%3Cscript%3E", HttpStatusCode.OK)]
    public async Task Whatever_is_asked_for_a_page_answers(string path, HttpStatusCode status)
    {
        using var response = await Host.SendAsync("GET", path);
        var html = await response.Content.ReadAsStringAsync(ApiHost.Cancellation);

        Assert.Equal((status, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/lapak\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lapak?q=9812345678909999", HttpStatusCode.BadRequest, "Tulis nama barangnya saja")]
    [InlineData("/lapak/desa?q=9812345678909999", HttpStatusCode.BadRequest, "Tulis nama barangnya saja")]
    [InlineData("/lapak?village=18.72.04.1099", HttpStatusCode.NotFound, "Desa ini tidak ada di sini")]
    [InlineData("/lapak?village=desa", HttpStatusCode.NotFound, "Desa ini tidak ada di sini")]
    public async Task A_refusal_is_a_page_that_says_what_to_do(string path, HttpStatusCode status, string words)
    {
        using var response = await Host.SendAsync("GET", path);

        Assert.Equal((status, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(words, await response.Content.ReadAsStringAsync(ApiHost.Cancellation), StringComparison.Ordinal);
    }

    private static List<string> Links(string html) => [.. html.Split("href=\"/lapak/").Skip(1).Select(rest => rest[..12]).Distinct()];

    private async Task<string> HtmlAsync(string path, ApiHost? host = null)
    {
        using var response = await (host ?? Host).SendAsync("GET", path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(ApiHost.Cancellation);
    }

    private async Task<int> ItemsAsync(string query) =>
        XDocument.Parse(await Host.Client.GetStringAsync(new Uri(Host.Address, $"{Feeds}/new.rss{query}"), ApiHost.Cancellation)).Descendants("item").Count();
}
