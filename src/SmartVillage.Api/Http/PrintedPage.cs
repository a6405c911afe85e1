using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Api.Http;

/// <summary>A page to print, kept by nobody: no script, no picture, nothing from elsewhere; of styles only the one that it brings.</summary>
internal sealed class PrintedPage(string page) : IResult
{
    private const string Opening = "<style>";
    private const string Closing = "</style>";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var bytes = Encoding.UTF8.GetBytes(page);
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {StyleSource()}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private string StyleSource()
    {
        var start = page.IndexOf(Opening, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(Closing, start, StringComparison.Ordinal);
        return end < 0 ? "'none'" : $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page[(start + Opening.Length)..end])))}'";
    }
}
