using SmartVillage.Api.Access;

namespace SmartVillage.Api.Http;

/// <summary>A finished public answer: its bytes as they go over the line, compressed or not, and the headers that belong to them.</summary>
internal sealed record KeptAnswer(ApiRoute Route, string ETag, string ContentType, string Vary, string? ContentEncoding, byte[] Body)
{
    // What formats of a fixed shape say of the state stands in headers of this name.
    private const string StatePrefix = "SmartVillage-";

    /// <summary>Headers that say of which state the answer is, where its shape has no place for it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> State { get; init; } = [];

    /// <summary>The headers of that kind that an answer has.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> StateOf(IHeaderDictionary headers) =>
        [.. headers.Where(h => h.Key.StartsWith(StatePrefix, StringComparison.Ordinal)).Select(h => KeyValuePair.Create(h.Key, h.Value.ToString()))];

    /// <summary>Marks an answer that may be kept: asked without a key, by GET, successful, and covered by its ETag.</summary>
    public static void Offer(HttpContext httpContext, ApiRoute route, Answer answer, AnswerState state)
    {
        if (answer is { Cacheable: true, IsLive: false, Status: StatusCodes.Status200OK })
        {
            Offer(httpContext, route, state);
        }
    }

    /// <summary>The same for an answer in another form, of which it is known.</summary>
    public static void Offer(HttpContext httpContext, ApiRoute route, AnswerState state)
    {
        if (route.Right is null && Caller.Of(httpContext) is null)
        {
            httpContext.Features.Set(new Offered(route, state));
        }
    }

    /// <summary>Gives the answer again, or confirms it to who has it.</summary>
    public Task SendAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = ETag;
        response.Headers.CacheControl = Answer.PublicCaching;
        if (Vary.Length > 0)
        {
            response.Headers.Vary = Vary;
        }

        if (httpContext.Request.Headers.IfNoneMatch.Count > 0 && Answer.Matches(httpContext.Request, ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (ContentEncoding is not null)
        {
            response.Headers.ContentEncoding = ContentEncoding;
        }

        foreach (var (name, value) in State)
        {
            response.Headers[name] = value;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, 0, Body.Length, httpContext.RequestAborted);
    }

    /// <summary>What the pipeline says of an answer that may be kept.</summary>
    internal sealed record Offered(ApiRoute Route, AnswerState State);
}
