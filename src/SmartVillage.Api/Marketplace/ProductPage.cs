using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// A product with one large button that opens WhatsApp. Messengers read title, description and picture from Open Graph; search engines read the JSON-LD, which is data and never run.
/// </summary>
internal sealed class ProductPage(Listing listing, SellerCardDetails? card, MarketAddresses addresses, AnswerMeta meta, DateOnly today) : IResult
{
    private const int LongestDescription = 200;

    /// <summary>Goods like it.</summary>
    public required IReadOnlyList<GoodsTile> Similar { get; init; }

    /// <summary>The listing with the photos that were seen: only these are named to messengers and search engines.</summary>
    public required Listing Seen { get; init; }

    /// <summary>What was last seen of all photos of the page, for the tag.</summary>
    public required string Photos { get; init; }

    /// <summary>What the village is called among the others.</summary>
    public required string VillageName { get; init; }

    /// <summary>In which district and regency it lies: who comes from elsewhere does not know the village.</summary>
    public required string? Whereabouts { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        MarketShell.Protect(response);
        var etag = Answer.ETag(request, caller: null, meta, today, $"{addresses.Root}|{Photos}");
        response.Headers.ETag = etag;
        response.Headers.CacheControl = Answer.PublicCaching;
        if (Answer.Matches(request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return MarketShell.SendAsync(httpContext, $"{listing.Title} – {listing.VillageName}", Head(), Body());
    }

    private string Head()
    {
        var page = addresses.Page(listing.Id);
        var description = FeedText.Line($"{PriceWords.Of(listing)}. {SellerNames.WithVillage(listing)}. {listing.Text}", LongestDescription);
        var head = new StringBuilder($"<link rel=\"canonical\" href=\"{Text(page)}\">");
        head.Append($"<meta name=\"description\" content=\"{Text(description)}\">");
        Property(head, "og:type", "product");
        Property(head, "og:site_name", "Lapak UMKM");
        Property(head, "og:locale", "id_ID");
        Property(head, "og:url", page);
        Property(head, "og:title", FeedText.Line(listing.Title, LongestDescription));
        Property(head, "og:description", description);
        if (listing.Price > 0)
        {
            Property(head, "product:price:amount", $"{listing.FinalPrice}");
            Property(head, "product:price:currency", "IDR");
        }

        if (Seen.Photos.Count > 0)
        {
            Property(head, "og:image", $"{addresses.Photo(listing.Id, Seen.Photos[0].Number)}?size=medium");
            Property(head, "og:image:alt", FeedText.Line(listing.Title, LongestDescription));
            head.Append("<meta name=\"twitter:card\" content=\"summary_large_image\">");
        }

        return head.Append($"<script type=\"application/ld+json\">{LinkedData()}</script>").ToString();
    }

    private string Body()
    {
        var body = new StringBuilder(Pictures());
        body.Append($"<h1>{Text(listing.Title)}</h1><p class=\"harga\">{Text(PriceWords.Of(listing))}");
        if (listing.Discount > 0)
        {
            body.Append($" <span class=\"dulu\">{PriceWords.Rupiah(listing.Price)}</span>");
        }

        body.Append($"</p><p class=\"ket\"><a href=\"{MarketAddresses.Pages}?seller={listing.Seller}\">{Text(SellerNames.WithVillage(listing, VillageName))}</a></p>");
        if (Whereabouts is not null)
        {
            body.Append($"<p class=\"ket\">{Text(Whereabouts)}</p>");
        }

        foreach (var line in SellerLines())
        {
            body.Append($"<p class=\"ket\">{line}</p>");
        }

        if (listing.IsPriceOld(today))
        {
            body.Append("<p class=\"ket\">Harga ini sudah lama tidak diperbarui; pastikan kepada penjual.</p>");
        }

        body.Append(listing.WhatsApp is not null
            ? $"<a class=\"pesan\" rel=\"nofollow noopener\" href=\"{Text(MarketShell.Here.Order(listing.Id))}\">Pesan lewat WhatsApp</a>"
            : "<p class=\"ket\">Nomor pemesanan belum ada; hubungi kantor desa atau kelurahan.</p>");
        // The safe HTML was made for places like this one: a few tags without attributes.
        body.Append(listing.Html ?? (listing.Text is { } text ? $"<p class=\"teks\">{Text(text)}</p>" : string.Empty));
        body.Append($"<p class=\"pilih\"><a rel=\"nofollow noopener\" href=\"{Text(Sharing())}\">Bagikan</a><a href=\"{MarketAddresses.Pages}?category={Uri.EscapeDataString(listing.Category.Key)}\">{Text(listing.Category.Name)}</a></p>");
        return body.Append(Similar.Count == 0 ? string.Empty : $"<h2>Produk serupa</h2>{MarketShell.List(Similar)}").ToString();
    }

    /// <summary>Opens WhatsApp with the address of this page, for whoever the buyer, or the seller, chooses there.</summary>
    private string Sharing() => $"https://wa.me/?text={Uri.EscapeDataString($"{FeedText.Line(listing.Title, LongestDescription)} {addresses.Page(listing.Id)}")}";

    /// <summary>What the seller's card says; numbers of papers are the seller's word unless somebody saw them.</summary>
    private IEnumerable<string> SellerLines()
    {
        if (listing.Hours is { } hours && OpeningHours.AreValid(hours))
        {
            yield return $"Buka {Text(OpeningWords.Of(hours))}";
        }

        if (card?.DeliveryArea is { } area)
        {
            yield return $"Diantar ke {Text(area)}";
        }

        if (card?.Halal is { } halal)
        {
            yield return $"Sertifikat halal {Text(halal.Number)} ({SeenBy(halal.SeenByOfficer)})";
        }

        if (card?.Pirt is { } pirt)
        {
            yield return $"P-IRT {Text(pirt.Number)} ({SeenBy(pirt.SeenByOfficer)})";
        }

        if (card?.Nib is { } nib)
        {
            yield return $"NIB {Text(nib.Number)} ({(nib.Standing == NibStanding.VerifiedByOss ? "dipastikan OSS" : SeenBy(nib.Standing == NibStanding.DocumentSeen))})";
        }

        if (listing.Place is { IsVillage: false } place)
        {
            var (north, east) = (place.Latitude.ToString("0.#####", CultureInfo.InvariantCulture), place.Longitude.ToString("0.#####", CultureInfo.InvariantCulture));
            yield return $"<a rel=\"nofollow noopener\" href=\"https://www.openstreetmap.org/?mlat={north}&amp;mlon={east}#map=17/{north}/{east}\">Lihat tempatnya di peta</a>";
        }
    }

    private static string SeenBy(bool isSeen) => isSeen ? "dilihat petugas" : "menurut penjual";

    /// <summary>The first photo at once and in the size that fits the screen; the others small, when they are scrolled to. Each leads to the large one.</summary>
    private string Pictures()
    {
        if (listing.Photos.Count == 0)
        {
            return "<p class=\"polos\">Foto belum ada</p>";
        }

        string Of(int number, string size) => Text(MarketShell.Photo(listing, number, size));
        var first = listing.Photos[0].Number;
        var photos = new StringBuilder(
            $"<a href=\"{Of(first, "large")}\"><img class=\"foto\" src=\"{Of(first, "medium")}\" srcset=\"{Of(first, "thumbnail")} 320w, {Of(first, "medium")} 640w\" sizes=\"(max-width: 40em) 92vw, 640px\" "
            + $"alt=\"{Text(listing.Title)}\" width=\"640\" height=\"480\"></a>");
        if (listing.Photos.Count > 1)
        {
            var others = listing.Photos.Skip(1).Select(photo =>
                $"<a href=\"{Of(photo.Number, "large")}\"><img src=\"{Of(photo.Number, "thumbnail")}\" alt=\"Foto {photo.Number}\" width=\"96\" height=\"96\" loading=\"lazy\"></a>");
            photos.Append($"<div class=\"lain\">{string.Concat(others)}</div>");
        }

        return photos.ToString();
    }

    /// <summary>With the strict encoder, which leaves no sign in it that could end the element.</summary>
    private string LinkedData()
    {
        var product = SchemaOrgListing.Product(Seen, addresses);
        product.Insert(0, "@context", SchemaOrgListing.Context);
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default });
        product.WriteTo(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Text(string text) => MarketShell.Text(text);

    private static void Property(StringBuilder head, string name, string value) => head.Append($"<meta property=\"{name}\" content=\"{Text(value)}\">");
}
