using System.Text.Json.Nodes;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Open311;

/// <summary>A successful answer in the asked format; what other answers say in <c>meta</c> is in headers. The ETag covers what operators and residents changed, too.</summary>
internal sealed class Open311Answer(string root, JsonNode content, AnswerMeta? meta, DateOnly today) : IResult
{
    /// <summary>Whether nothing but the state of the store decides it, so that it may be given again as it is.</summary>
    public bool IsKept { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        if (meta is not null && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            meta.WriteHeaders(response.Headers);
            var etag = Answer.ETag(request, caller: null, meta, today);
            response.Headers.ETag = etag;
            response.Headers.CacheControl = Answer.PublicCaching;
            if (Answer.Matches(request, etag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        else
        {
            response.Headers.CacheControl = "no-store";
        }

        var (contentType, body) = Open311Shape.Write(request, root, content);
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
