using System.Xml.Linq;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Tests.Support;

namespace SmartVillage.Marketplace.Tests.Feeds;

public sealed class SitemapTests
{
    private static readonly XNamespace Ns = Sitemap.Namespace;

    [Fact]
    public void A_file_holds_addresses_with_days_and_never_more_than_allowed()
    {
        using var output = new MemoryStream();
        Sitemap.Write(output, Enumerable.Range(1, 50_010).Select(i => new SitemapPage(MarketAddresses.PathOf(A.Id(i)), new DateOnly(2026, 3, 1))), HostileGoods.About.Addresses);
        output.Position = 0;
        var urls = XDocument.Load(output).Root!.Elements(Ns + "url").ToList();

        Assert.Equal(50_000, urls.Count);
        Assert.True(output.Length < 50 * 1024 * 1024);
        Assert.Equal(($"https://lapak.example/lapak/{A.Id(1)}", "2026-03-01"), (urls[0].Element(Ns + "loc")!.Value, urls[0].Element(Ns + "lastmod")!.Value));
    }

    [Fact]
    public void A_page_with_nothing_on_it_yet_has_no_day()
    {
        using var output = new MemoryStream();
        Sitemap.Write(output, [new SitemapPage(MarketAddresses.Pages, null)], HostileGoods.About.Addresses);
        output.Position = 0;

        Assert.Equal(["loc"], XDocument.Load(output).Root!.Element(Ns + "url")!.Elements().Select(element => element.Name.LocalName));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50_000, 1)]
    [InlineData(50_001, 2)]
    [InlineData(100_000, 2)]
    public void Pages_are_spread_over_files(int pages, int files) => Assert.Equal(files, Sitemap.FilesFor(pages));

    [Fact]
    public void An_index_names_every_file()
    {
        using var output = new MemoryStream();
        Sitemap.WriteIndex(output, 3, number => $"https://lapak.example/sitemap-{number}.xml");
        output.Position = 0;

        Assert.Equal(
            ["https://lapak.example/sitemap-1.xml", "https://lapak.example/sitemap-2.xml", "https://lapak.example/sitemap-3.xml"],
            XDocument.Load(output).Root!.Elements(Ns + "sitemap").Select(s => s.Element(Ns + "loc")!.Value));
    }
}
