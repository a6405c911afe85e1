namespace SmartVillage.Api.Http;

/// <summary>A file as it is given out: to be kept by whom it is for and by nobody in between, under a name that we gave it, never shown in place.</summary>
internal sealed class HandedFile(ReadOnlyMemory<byte> content, string media, string name) : IResult
{
    /// <summary>What else its headers say.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = media;
        response.ContentLength = content.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        foreach (var (header, value) in Headers)
        {
            response.Headers[header] = value;
        }

        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
