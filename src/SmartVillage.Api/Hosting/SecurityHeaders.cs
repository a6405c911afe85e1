using Scalar.AspNetCore;

namespace SmartVillage.Api.Hosting;

/// <summary>Headers that keep browsers from guessing, framing and telling others. Pages of other projects may set their own policy first.</summary>
internal static class SecurityHeaders
{
    private const string NothingButData = "default-src 'none'; frame-ancestors 'none'";

    public static Task InvokeAsync(HttpContext httpContext, RequestDelegate next)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = NothingButData;
        if (httpContext.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (httpContext.Request.Path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase))
        {
            httpContext.Response.OnStarting(() => AllowDocumentation(httpContext));
        }

        return next(httpContext);
    }

    /// <summary>The documentation page starts itself by a script with a nonce of this request and styles itself; everything comes from this service.</summary>
    private static Task AllowDocumentation(HttpContext httpContext)
    {
        var nonce = httpContext.Items.TryGetValue(ScalarOptions.NonceHttpContextItemKey, out var value) ? $" 'nonce-{value}'" : string.Empty;
        httpContext.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'{nonce}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Task.CompletedTask;
    }
}
