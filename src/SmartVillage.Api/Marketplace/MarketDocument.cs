using Microsoft.AspNetCore.WebUtilities;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// A document of the marketplace in a form that others fixed: XML, RSS, CSV, JSON-LD. It is written whole, large ones to the disk, before the first byte leaves, so that a slow
/// reader holds no reading open; whoever has it already is told so before anything is written.
/// </summary>
internal sealed class MarketDocument(ApiRequest request, AnswerMeta meta, string media, string made, Action<Stream> write) : IResult
{
    private const int MostInMemory = 1024 * 1024;

    /// <summary>Name under which it is saved, or null for what browsers show.</summary>
    public string? FileName { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        // Its addresses depend on how this installation was asked for, and what is said of photos on when they were last looked at.
        var etag = Answer.ETag(httpContext.Request, caller: null, meta, DateOnly.MinValue, made);
        response.Headers.ETag = etag;
        response.Headers.CacheControl = Answer.PublicCaching;
        if (Answer.Matches(httpContext.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        meta.WriteHeaders(response.Headers);
        response.ContentType = media;
        if (FileName is not null)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        }

        await using var gathered = new FileBufferingWriteStream(MostInMemory);
        write(gathered);
        request.Reader.Dispose();
        response.ContentLength = gathered.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await gathered.DrainBufferAsync(response.Body, httpContext.RequestAborted);
        }
    }
}
