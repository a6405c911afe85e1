using System.Net;
using System.Xml.Linq;
using SmartVillage.Api.Tests.Support;

namespace SmartVillage.Api.Tests.Marketplace;

/// <summary>Several kelurahan of one name, and where a buyer finds all of them.</summary>
public sealed class AlikeVillagesTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(ApiHost.Generous with { PublicUrl = new Uri("https://lapak.example/") }, fill: village => village.Profile = village.Profile with { Latitude = "-5.12", Longitude = "105.32" });
        await PublishAsync("18.72.01.1001", "Tejosari", "Metro Pusat", 40_000_000, "-5.1136", "105.3066");
        await PublishAsync("18.72.02.1001", "Margorejo", "Metro Selatan", 50_000_000, null, null);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Villages_of_one_name_are_told_apart_by_district_and_else_by_code()
    {
        var facets = (await _host.GetAsync("/api/v1/marketplace/products")).GetProperty("search").GetProperty("facets").GetProperty("villages");
        string[] names = ["Margorejo (18.72.02.1001)", "Margorejo (18.72.04.1003)", "Tejosari, Kec. Metro Pusat", "Tejosari, Kec. Metro Selatan"];
        var list = WebUtility.HtmlDecode(await HtmlAsync("/lapak"));
        var page = WebUtility.HtmlDecode(await HtmlAsync("/lapak/desa?q=keripik"));

        Assert.Equal(names, facets.EnumerateArray().Select(facet => facet.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Contains($">{name} (1)</a>", list, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($">Pelapak {name}</span>", list, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($">{name} (1)</a>", page, StringComparison.Ordinal));
        Assert.Contains("<h2>Kec. Metro Pusat, Kota Metro</h2>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/lapak?q=keripik&village=18.72.01.1001\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_product_says_where_its_village_lies()
    {
        var id = (await _host.GetAsync("/api/v1/marketplace/products?village=18.72.01.1001")).GetProperty("data")[0].GetProperty("id").GetString();
        var page = WebUtility.HtmlDecode(await HtmlAsync($"/lapak/{id}"));

        Assert.Contains(">Pelapak Tejosari, Kec. Metro Pusat</a>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"ket\">Kec. Metro Pusat, Kota Metro</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_a_village_is_called_as_the_village_is_among_the_others() =>
        Assert.Equal("Produk UMKM Tejosari, Kec. Metro Pusat", XDocument.Parse(await HtmlAsync("/api/v1/marketplace/feeds/new.rss?village=18.72.01.1001")).Descendants("title").First().Value);

    [Fact]
    public async Task Distances_are_counted_from_a_village_that_is_chosen()
    {
        var chosen = WebUtility.HtmlDecode(await HtmlAsync("/lapak?village=18.72.01.1001"));
        var link = chosen.Split("href=\"").Select(part => part.Split('"')[0]).Single(address => address.Contains("within=5&", StringComparison.Ordinal));
        var near = WebUtility.HtmlDecode(await HtmlAsync(link));

        Assert.Equal("/lapak?near=-5.1136%2C105.3066&within=5&sort=distance", link);
        Assert.Contains("Jarak dari Tejosari, Kec. Metro Pusat", chosen, StringComparison.Ordinal);
        Assert.Contains("✓ dari Tejosari, Kec. Metro Pusat", near, StringComparison.Ordinal);
        Assert.Contains("2 produk.", near, StringComparison.Ordinal);
        Assert.Contains("Pelapak Tejosari, Kec. Metro Pusat · di bawah 1 km", near, StringComparison.Ordinal);
        Assert.Contains("Pelapak Tejosari, Kec. Metro Selatan · ± 1,6 km", near, StringComparison.Ordinal);
        Assert.DoesNotContain("sampai 5 km", WebUtility.HtmlDecode(await HtmlAsync("/lapak?village=18.72.04.1003")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_the_sitemap_is_there_and_names_itself()
    {
        var map = XDocument.Parse(await HtmlAsync("/sitemap.xml")).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();
        string[] expected =
        [
            "/lapak", "/lapak/desa", "/lapak/kategori", "/lapak?village=18.72.01.1001", "/lapak?village=18.72.02.1001", "/lapak?village=18.72.04.1002", "/lapak?village=18.72.04.1003",
            "/lapak?category=makanan",
        ];

        Assert.Equal(expected.Select(path => $"https://lapak.example{path}"), map.Take(expected.Length));
        Assert.Equal(expected.Length + 4, map.Count);
        foreach (var address in map)
        {
            Assert.Contains($"<link rel=\"canonical\" href=\"{address}\">", WebUtility.HtmlDecode(await HtmlAsync(new Uri(address).PathAndQuery)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/lapak?sort=price")]
    [InlineData("/lapak?village=18.72.04.1002&priceTo=20000")]
    [InlineData("/lapak?category=tidak-ada")]
    [InlineData("/lapak?q=keripik")]
    [InlineData("/lapak/desa?q=keripik")]
    public async Task What_only_shows_other_pages_otherwise_is_not_for_search_engines(string path)
    {
        var html = await HtmlAsync(path);

        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lapak", "Produk UMKM warga")]
    [InlineData("/lapak?village=18.72.04.1002", "Produk UMKM Tejosari, Kec. Metro Selatan")]
    [InlineData("/lapak?category=makanan", "Makanan")]
    [InlineData("/lapak?category=makanan&village=18.72.01.1001", "Makanan dari Tejosari, Kec. Metro Pusat")]
    public async Task A_page_says_what_is_on_it(string path, string heading) =>
        Assert.Contains($"<h1>{heading}</h1>", WebUtility.HtmlDecode(await HtmlAsync(path)), StringComparison.Ordinal);

    private Task<Guid> PublishAsync(string code, string name, string district, long serial, string? latitude, string? longitude)
    {
        var village = new SyntheticVillage(code, name, serial, 2) { Source = code };
        village.Profile = village.Profile with { District = district, Latitude = latitude, Longitude = longitude };
        return _host.Publisher.PublishAsync(village);
    }

    private async Task<string> HtmlAsync(string path)
    {
        using var response = await _host.SendAsync("GET", path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(ApiHost.Cancellation);
    }
}
