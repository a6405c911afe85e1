using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Api.Tests.Marketplace;

/// <summary>Where there is no photo, the page says so in the same room, and nobody is told of a picture.</summary>
public sealed class MissingPhotoTests : IAsyncLifetime
{
    private const string Products = "/api/v1/marketplace/products";
    private const string Words = "Foto belum ada";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(ApiHost.Generous with { PublicUrl = new Uri("https://lapak.example/") }, fill: village =>
    {
        MarketHost.Add(village, 101, "Madu tanpa foto", 90_000);
        MarketHost.Add(village, 102, "Gula aren", 20_000, photos: """["hilang.jpg"]""");
        MarketHost.Add(village, 103, "Kopi bubuk", 30_000, photos: """["hilang-2.jpg","kopi.jpg"]""");
    });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("madu")]
    [InlineData("gula")]
    public async Task Goods_without_a_photo_say_so_and_name_none(string words)
    {
        var html = await PageAsync(words);

        Assert.Contains($"<p class=\"polos\">{Words}</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"foto\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", html, StringComparison.Ordinal);
        Assert.False(LinkedData(html).TryGetProperty("image", out _));
    }

    [Fact]
    public async Task Only_the_photos_that_are_there_are_shown_and_named()
    {
        var html = await PageAsync("kopi");

        Assert.DoesNotContain("photos/1", html, StringComparison.Ordinal);
        Assert.Contains("/photos/2?size=medium\"", html, StringComparison.Ordinal);
        Assert.EndsWith("/photos/2", Assert.Single(LinkedData(html).GetProperty("image").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_know_what_a_page_has_seen_and_are_told_anew()
    {
        using var before = await _host.SendAsync("GET", "/lapak?q=gula");
        Assert.Contains("<img ", await before.Content.ReadAsStringAsync(ApiHost.Cancellation), StringComparison.Ordinal);
        await PageAsync("gula");

        using var after = await _host.SendAsync("GET", "/lapak?q=gula", headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        var html = await after.Content.ReadAsStringAsync(ApiHost.Cancellation);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains($"<span class=\"polos\">{Words}</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hilang", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_name_only_the_photos_that_were_seen_and_are_told_anew()
    {
        const string Merchant = "/api/v1/marketplace/feeds/merchant.xml";
        using var before = await _host.SendAsync("GET", Merchant);
        Assert.DoesNotContain("image_link", await before.Content.ReadAsStringAsync(ApiHost.Cancellation), StringComparison.Ordinal);
        await _host.Services.GetRequiredService<PhotoChecker>().CheckAsync(ApiHost.Cancellation);

        using var after = await _host.SendAsync("GET", Merchant, headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        var items = XDocument.Parse(await after.Content.ReadAsStringAsync(ApiHost.Cancellation)).Descendants("item").ToList();

        var coffee = Assert.Single(items, item => item.Value.Contains("Kopi bubuk", StringComparison.Ordinal));
        Assert.EndsWith("/photos/2", Assert.Single(coffee.Elements(), element => element.Name.LocalName.Contains("image_link", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        Assert.DoesNotContain(items, item => item.Value.Contains("Gula aren", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_photo_that_broke_since_it_was_looked_at_is_named_no_more()
    {
        var id = await IdAsync("gula");
        _host.Services.GetRequiredService<IPhotoChecks>().Note("tejosari", new Dictionary<string, PhotoState> { ["hilang.jpg"] = PhotoState.Shown });
        Assert.Contains("og:image", await PageAsync("gula"), StringComparison.Ordinal);

        using var photo = await _host.SendAsync("GET", $"{Products}/{id}/photos/1");

        Assert.Equal(HttpStatusCode.NotFound, photo.StatusCode);
        Assert.DoesNotContain("og:image", await PageAsync("gula"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_whose_website_nobody_named_has_no_photos_anywhere()
    {
        var before = await PageAsync("kopi");
        ((FakePhotos)_host.Services.GetRequiredService<IPhotoProxy>()).HasWebsites = false;
        var html = await PageAsync("kopi");
        var list = await HtmlAsync("/lapak");
        var merchant = XDocument.Parse(await HtmlAsync("/api/v1/marketplace/feeds/merchant.xml"));

        Assert.Contains("og:image", before, StringComparison.Ordinal);
        Assert.DoesNotContain("<img ", html + list, StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", html, StringComparison.Ordinal);
        Assert.Contains(Words, list, StringComparison.Ordinal);
        Assert.Empty(merchant.Descendants("item"));
        Assert.DoesNotContain("/photos/", await HtmlAsync("/api/v1/marketplace/feeds/products.csv") + await HtmlAsync("/api/v1/marketplace/feeds/schema-org.jsonld"), StringComparison.Ordinal);
    }

    private static JsonElement LinkedData(string html) =>
        JsonDocument.Parse(html[(html.IndexOf("ld+json\">", StringComparison.Ordinal) + 9)..html.IndexOf("</script>", StringComparison.Ordinal)]).RootElement;

    private async Task<string> IdAsync(string words) => (await _host.GetAsync($"{Products}?q={words}")).GetProperty("data")[0].GetProperty("id").GetString()!;

    private async Task<string> PageAsync(string words)
    {
        var html = await HtmlAsync($"/lapak/{await IdAsync(words)}");
        return html.Split("<h2>Produk serupa")[0];
    }

    private async Task<string> HtmlAsync(string path)
    {
        using var response = await _host.SendAsync("GET", path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(ApiHost.Cancellation);
    }
}
