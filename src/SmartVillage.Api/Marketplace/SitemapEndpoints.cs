using System.Text;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>What search engines look for at the root: which pages there are, and that they may be read.</summary>
internal sealed class SitemapEndpoints(IProductSearch search, MarketStates states, ApiOptions options) : IEndpointGroup
{
    private const string Xml = "application/xml";
    private const string Text = "text/plain; charset=utf-8";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("/sitemap.xml", "sitemap", "Peta situs: halaman lapak, tiap desa dan kategori, dan tiap produk; di atas 50.000 halaman sebuah indeks", Xml, SitemapAsync),
        Route("/sitemap-{n}.xml", "sitemapPart", "Satu berkas dari peta situs", Xml, PartAsync),
        Route("/robots.txt", "robots", "Apa yang boleh dibaca mesin pencari", Text, RobotsAsync),
    ];

    private static ApiRoute Route(string pattern, string name, string summary, string media, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new("GET", pattern, name, handler)
    {
        Root = string.Empty,
        Tag = MarketplaceEndpoints.Tag,
        Summary = summary,
        Media = [media],
        NeedsEdition = false,
        IgnoresUnknownQuery = true,
    };

    private async Task<IResult> SitemapAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var index = await search.GetAsync(cancellationToken);
        var files = Sitemap.FilesFor(index.PageCount);
        return Document(request, index, Xml, (output, addresses) =>
        {
            if (files == 1)
            {
                Sitemap.Write(output, index.Pages(0, Sitemap.MostAddresses), addresses);
            }
            else
            {
                Sitemap.WriteIndex(output, files, number => $"{addresses.Root}/sitemap-{number}.xml");
            }
        });
    }

    private async Task<IResult> PartAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var index = await search.GetAsync(cancellationToken);
        return request.TryGetId("n", out var number) && number <= Sitemap.FilesFor(index.PageCount)
            ? Document(request, index, Xml, (output, addresses) => Sitemap.Write(output, index.Pages((int)(number - 1) * Sitemap.MostAddresses, Sitemap.MostAddresses), addresses))
            : Problems.NotFound;
    }

    private async Task<IResult> RobotsAsync(ApiRequest request, CancellationToken cancellationToken) => Document(
        request, await search.GetAsync(cancellationToken), Text,
        (output, addresses) => output.Write(Encoding.UTF8.GetBytes(
            $"User-agent: *\nAllow: {MarketAddresses.Pages}\nAllow: {MarketAddresses.Api}/\nDisallow: {ApiCatalog.Base}/\nDisallow: {Open311.Open311Shape.Root}/\nSitemap: {addresses.Root}/sitemap.xml\n")));

    private MarketDocument Document(ApiRequest request, IProductIndex index, string media, Action<Stream, MarketAddresses> write)
    {
        var addresses = MarketRoot.Of(options, request.HttpContext.Request);
        return new MarketDocument(request, states.MetaOf(request, index.Stamp, village: null), media, addresses.Root, output => write(output, addresses));
    }
}
