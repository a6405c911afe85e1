using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// A product for a cheap phone: a few kilobytes of HTML, one photo, no script, no cookie, one large button that opens WhatsApp. Messengers read title, description and picture
/// from Open Graph; search engines read the JSON-LD, which is data and never run.
/// </summary>
internal sealed class ProductPage(Listing? listing, IReadOnlyList<Listing> similar, MarketAddresses addresses, AnswerMeta? meta, DateOnly today) : IResult
{
    private const int LongestDescription = 200;

    // Within the page short addresses do.
    private static readonly MarketAddresses Here = new(string.Empty);

    private const string Style =
        "body{font:17px/1.5 sans-serif;margin:0 auto;max-width:40em;padding:1em;color:#1b1b1b;background:#fff}img{max-width:100%;height:auto;border-radius:8px}"
        + "h1{font-size:1.4em;margin:.6em 0 .2em}.harga{font-size:1.3em;font-weight:bold}.dulu{text-decoration:line-through;color:#666;font-weight:normal;font-size:.8em}"
        + ".pesan{display:block;text-align:center;background:#0b7a3b;color:#fff;padding:.8em;border-radius:8px;text-decoration:none;font-weight:bold;margin:1em 0}"
        + ".ket{color:#555}.teks{white-space:pre-line}li{margin:.4em 0}";

    private static readonly string Policy =
        $"default-src 'none'; img-src 'self'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>For goods that are not there, or not now.</summary>
    public static ProductPage NotFound { get; } = new(listing: null, [], new MarketAddresses(string.Empty), meta: null, default);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ContentSecurityPolicy = Policy;
        response.ContentType = "text/html; charset=utf-8";
        if (listing is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.Headers.CacheControl = "no-store";
            return SendAsync(httpContext, Html("Produk tidak ada", string.Empty, "<h1>Produk ini tidak ada</h1><p>Mungkin sudah tidak dijual, atau untuk sementara tidak ditawarkan. Tanyakan kepada penjualnya.</p>"));
        }

        var etag = Answer.ETag(request, caller: null, meta!, today, addresses.Root);
        response.Headers.ETag = etag;
        response.Headers.CacheControl = Answer.PublicCaching;
        if (Answer.Matches(request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return SendAsync(httpContext, Html($"{listing.Title} – {listing.VillageName}", Head(listing), Body(listing)));
    }

    private static Task SendAsync(HttpContext httpContext, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        httpContext.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private static string Html(string title, string head, string body) =>
        $"<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Text(title)}</title>{head}"
        + $"<style>{Style}</style></head><body><main>{body}</main></body></html>";

    private string Head(Listing shown)
    {
        var page = addresses.Page(shown.Id);
        var description = FeedText.Line($"{PriceOf(shown)}. {shown.SellerName}, {shown.VillageName}. {shown.Text}", LongestDescription);
        var head = new StringBuilder($"<link rel=\"canonical\" href=\"{Text(page)}\">");
        head.Append($"<meta name=\"description\" content=\"{Text(description)}\">");
        Property(head, "og:type", "product");
        Property(head, "og:site_name", "Lapak UMKM");
        Property(head, "og:locale", "id_ID");
        Property(head, "og:url", page);
        Property(head, "og:title", FeedText.Line(shown.Title, LongestDescription));
        Property(head, "og:description", description);
        Property(head, "product:price:amount", $"{shown.FinalPrice}");
        Property(head, "product:price:currency", "IDR");
        if (shown.Photos.Count > 0)
        {
            Property(head, "og:image", addresses.Photo(shown.Id, shown.Photos[0].Number));
            Property(head, "og:image:alt", FeedText.Line(shown.Title, LongestDescription));
        }

        return head.Append($"<script type=\"application/ld+json\">{LinkedData(shown)}</script>").ToString();
    }

    private string Body(Listing shown)
    {
        var body = new StringBuilder();
        if (shown.Photos.Count > 0)
        {
            body.Append($"<img src=\"{Text(Here.Photo(shown.Id, shown.Photos[0].Number))}\" alt=\"{Text(shown.Title)}\">");
        }

        body.Append($"<h1>{Text(shown.Title)}</h1><p class=\"harga\">{Text(PriceOf(shown))}");
        if (shown.Discount > 0)
        {
            body.Append($" <span class=\"dulu\">{PriceWords.Rupiah(shown.Price)}</span>");
        }

        body.Append($"</p><p class=\"ket\">{Text(shown.SellerName)}, {Text(shown.VillageName)}{(shown.Hours is { } hours ? $" · buka {Text(hours)}" : string.Empty)}</p>");
        if (shown.IsPriceOld(today))
        {
            body.Append("<p class=\"ket\">Harga ini sudah lama tidak diperbarui; pastikan kepada penjual.</p>");
        }

        body.Append(shown.WhatsApp is not null
            ? $"<a class=\"pesan\" rel=\"nofollow noopener\" href=\"{Text(Here.Order(shown.Id))}\">Pesan lewat WhatsApp</a>"
            : "<p class=\"ket\">Nomor pemesanan belum ada; hubungi kantor desa atau kelurahan.</p>");
        body.Append(shown.Text is { } text ? $"<p class=\"teks\">{Text(text)}</p>" : string.Empty);
        return body.Append(SimilarGoods()).ToString();
    }

    private string SimilarGoods()
    {
        if (similar.Count == 0)
        {
            return string.Empty;
        }

        var items = similar.Select(other => $"<li><a href=\"{Text(Here.Page(other.Id))}\">{Text(other.Title)}</a> <span class=\"ket\">{Text(PriceOf(other))}, {Text(other.VillageName)}</span></li>");
        return $"<h2>Produk serupa</h2><ul>{string.Concat(items)}</ul>";
    }

    /// <summary>With the strict encoder, which leaves no sign in it that could end the element.</summary>
    private string LinkedData(Listing shown)
    {
        var product = SchemaOrgListing.Product(shown, addresses);
        product.Insert(0, "@context", SchemaOrgListing.Context);
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default });
        product.WriteTo(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string PriceOf(Listing shown) => PriceWords.Of(shown);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private static void Property(StringBuilder head, string name, string value) => head.Append($"<meta property=\"{name}\" content=\"{Text(value)}\">");
}
