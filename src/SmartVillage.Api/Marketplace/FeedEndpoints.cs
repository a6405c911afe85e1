using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>Goods for machines of others: search engines, price comparers, readers of news, spreadsheets. Each feed is of one state, also when it is long (P2).</summary>
internal sealed class FeedEndpoints(IMarketplaceReader market, MarketplaceViews views, IPhotoChecks checks, IPhotoProxy proxy, MarketStates states, VillageLabels labels, ApiOptions options)
    : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        Feed("schema-org.jsonld", "feedSchemaOrg", "Umpan produk menurut schema.org (Product, Offer, LocalBusiness)", "application/ld+json", (output, about) => new SchemaOrgFeed(output, about)),
        Feed("merchant.xml", "feedMerchant", "Umpan produk untuk Google Merchant Center", "application/xml", (output, about) => new MerchantFeed(output, about)),
        Feed("new.rss", "feedNewProducts", $"RSS {NewProductsFeed.MostEntries} produk terbaru", "application/rss+xml", (output, about) => new NewProductsFeed(output, about)),
        Feed("products.csv", "feedCsv", "Tabel produk untuk lembar kerja", "text/csv", (output, about) => new CsvFeed(output, about), "produk.csv"),
    ];

    private ApiRoute Feed(string file, string name, string summary, string media, Func<Stream, FeedAbout, IListingFeed> open, string? saveAs = null) =>
        new("GET", $"/marketplace/feeds/{file}", name, (request, _) => Task.FromResult(Document(request, media, open, saveAs)))
        {
            Tag = MarketplaceEndpoints.Tag,
            Summary = summary,
            Description = "Alamat di dalamnya lengkap, dari PublicUrl. Edisi, waktu dan kesegaran pada header SmartVillage-*; kirim If-None-Match agar yang tidak berubah tidak dikirim lagi. "
                + "Yang tidak diterima pembacanya ditinggalkan: foto yang belum terlihat ada pada pemeriksaan terakhir, dan dalam merchant.xml produk tanpa foto atau tanpa harga.",
            Query = [QueryParameter.Text("village", "Kode desa; tanpa ini semua desa.", "18.72.04.1002"), QueryParameter.Text("category", "Kunci kategori.", "makanan")],
            Media = [media],
            NeedsEdition = false,
        };

    private IResult Document(ApiRequest request, string media, Func<Stream, FeedAbout, IListingFeed> open, string? saveAs)
    {
        var category = request.Query.Text("category", maxLength: 80);
        var (known, refused) = MarketVillages.Named(request.Query, MarketVillages.Published(request));
        if ((request.Query.Problem ?? refused) is { } problem)
        {
            return problem;
        }

        var addresses = MarketRoot.Of(options, request.HttpContext.Request);
        var reading = market.Open();
        request.HttpContext.Response.RegisterForDispose(reading);
        var meta = states.MetaOf(request, reading.Stamp, known);
        var http = request.HttpContext.Request;
        var name = category is null ? null : views.In(request.Reader).ListCategories(known?.Id).FirstOrDefault(one => one.Key == category)?.Name ?? category;
        var title = string.Join(' ', new[] { "Produk UMKM", name, known is null ? "semua desa" : labels.In(request.Reader.State).Of(known.Code, known.Profile.Name) }.Where(part => part is not null));
        var about = new FeedAbout(title, $"{addresses.Root}{http.Path}{http.QueryString.ToUriComponent()}", meta.AsOf ?? request.Now, addresses);
        var seen = new SeenPhotos(checks, proxy, request.Reader.State.Published);
        return new MarketDocument(request, meta, media, addresses.Root + seen.Name, output => Write(output, reading, seen, open, about, known?.Code, category)) { FileName = saveAs };
    }

    private static void Write(
        Stream output, IMarketplaceReading reading, SeenPhotos seen, Func<Stream, FeedAbout, IListingFeed> open, FeedAbout about, string? village, string? category)
    {
        using var feed = open(output, about);
        foreach (var listing in reading.ReadListings(village))
        {
            if (category is null || listing.Category.Key == category)
            {
                feed.Add(seen.Of(listing));
            }
        }

        feed.End();
        // Whoever reads slowly gets what was gathered; nothing stays open for that.
        reading.Dispose();
    }
}
