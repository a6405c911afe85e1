using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// What the pages of the marketplace have in common: a few kilobytes for a cheap phone, no script, no cookie, nothing from elsewhere. Pictures have their room before they come, so that
/// nothing jumps under the thumb, and come only when they are scrolled to.
/// </summary>
internal static class MarketShell
{
    /// <summary>Addresses within the pages; short ones do.</summary>
    public static readonly MarketAddresses Here = new(string.Empty);

    private const string Style =
        "body{font:17px/1.5 sans-serif;margin:0 auto;max-width:40em;padding:0 1em 2em;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}a{color:#0b5cad}"
        + "header{padding:.4em 0}header a{display:inline-block;padding:.4em 0;font-weight:bold;text-decoration:none;color:#0b7a3b}"
        + "form{display:flex;gap:.5em}input{flex:1;min-width:0;font:inherit;padding:.55em;border:1px solid #767676;border-radius:8px}"
        + "button{font:inherit;padding:.55em 1em;border:0;border-radius:8px;background:#0b7a3b;color:#fff}"
        + "h1{font-size:1.4em;line-height:1.25;margin:.6em 0 .2em}h2{font-size:1.15em;margin:1.4em 0 .4em}p{margin:.4em 0}main p>a{display:inline-block;padding:.35em 0}"
        + ".foto{display:block;width:100%;height:auto;aspect-ratio:4/3;object-fit:contain;background:#f2f2f2;border-radius:8px}"
        + ".lain{display:flex;gap:.5em;overflow-x:auto;margin-top:.5em}.lain img,.barang img,.barang .polos{width:96px;height:96px;object-fit:cover;border-radius:8px;background:#f0f0f0;flex:none}"
        + ".polos,.barang .polos{display:flex;align-items:center;justify-content:center;text-align:center;box-sizing:border-box;border:1px dashed #b5b5b5;color:#595959}"
        + ".polos{min-height:7em;border-radius:8px;background:#f0f0f0}.barang .polos{padding:.4em;font-size:.8em;line-height:1.3}"
        + ".harga{font-size:1.3em;font-weight:bold}.dulu{text-decoration:line-through;color:#666;font-weight:normal;font-size:.8em}"
        + ".pesan{display:block;text-align:center;background:#0b7a3b;color:#fff;padding:.8em;border-radius:8px;text-decoration:none;font-weight:bold;margin:1em 0}"
        + ".ket{color:#555}.teks{white-space:pre-line}.barang{list-style:none;padding:0;margin:.6em 0}.barang li{border-top:1px solid #ddd}"
        + ".barang a{display:flex;gap:.8em;padding:.7em 0;color:inherit;text-decoration:none}.barang b,.barang span{display:block}.barang .ket{font-size:.88em}"
        + "details{margin:.3em 0}summary{padding:.4em 0}.pilih a,.pilih b{display:inline-block;padding:.35em .8em;margin:.2em .3em .2em 0;border:1px solid #bbb;border-radius:1.2em;text-decoration:none}"
        + ".pilih b{background:#0b7a3b;border-color:#0b7a3b;color:#fff;font-weight:normal}";

    private static readonly string Policy =
        $"default-src 'none'; img-src 'self'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>
    /// Says what a page may do; also with the answer that a browser has the newest one already, because it takes the headers of that answer for the page that it kept.
    /// </summary>
    public static void Protect(HttpResponse response) => response.Headers.ContentSecurityPolicy = Policy;

    /// <summary>Sends a page.</summary>
    public static Task SendAsync(HttpContext httpContext, string title, string head, string body)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var bytes = Encoding.UTF8.GetBytes(
            $"<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Text(title)}</title>{head}"
            + $"<style>{Style}</style></head><body><header><a href=\"{MarketAddresses.Pages}\">Lapak UMKM</a></header><main>{body}</main></body></html>");
        Protect(response);
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    /// <summary>Sends a page that says only one thing, and leads to the goods that there are.</summary>
    public static Task SayAsync(HttpContext httpContext, int status, string title, string words)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.Headers.CacheControl = "no-store";
        return SendAsync(httpContext, title, "<meta name=\"robots\" content=\"noindex\">",
            $"<h1>{Text(title)}</h1><p>{Text(words)}</p><p><a href=\"{MarketAddresses.Pages}\">Lihat produk lain</a></p>");
    }

    /// <summary>A text that nobody can make anything but a text of.</summary>
    public static string Text(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>Goods one under another, each with its picture.</summary>
    public static string List(IEnumerable<GoodsTile> goods) => $"<ul class=\"barang\">{string.Concat(goods.Select(tile => tile.Html()))}</ul>";

    /// <summary>A photo in one of its sizes.</summary>
    public static string Photo(Listing listing, int number, string size) => $"{Here.Photo(listing.Id, number)}?size={size}";
}
