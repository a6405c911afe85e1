using Microsoft.AspNetCore.Http.Features;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Hosting;

/// <summary>
/// What no request to this service needs: long addresses, large headers, broken escapes. Stricter than the web server, whose own refusals have no body, so that
/// nearly every refusal is a problem that says what to do.
/// </summary>
internal static class RequestGuard
{
    /// <summary>Longest path and query.</summary>
    public const int LongestUrl = 4096;

    /// <summary>Largest sum of header names and values.</summary>
    public const int LargestHeaders = 16 * 1024;

    public static ApiProblem? Refuse(HttpContext httpContext)
    {
        var target = httpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? string.Empty;
        if (target.Length > LongestUrl)
        {
            return Problems.UrlTooLong;
        }

        if (HasBrokenEscape(target))
        {
            return Problems.BadUrl;
        }

        var size = 0;
        foreach (var (name, values) in httpContext.Request.Headers)
        {
            foreach (var value in values)
            {
                size += name.Length + (value?.Length ?? 0);
            }
        }

        return size > LargestHeaders ? Problems.HeadersTooLarge : null;
    }

    private static bool HasBrokenEscape(string target)
    {
        for (var at = target.IndexOf('%', StringComparison.Ordinal); at >= 0; at = target.IndexOf('%', at + 1))
        {
            if (at + 2 >= target.Length || !char.IsAsciiHexDigit(target[at + 1]) || !char.IsAsciiHexDigit(target[at + 2]))
            {
                return true;
            }
        }

        return false;
    }
}
