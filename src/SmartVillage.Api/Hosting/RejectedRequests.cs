using Microsoft.AspNetCore.Http.Features;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Hosting;

/// <summary>
/// Requests that the web server refuses before any middleware sees them (a broken request line, headers without end) would be answered without a body. The server
/// announces each one with its features; the problem is written there.
/// </summary>
internal sealed class RejectedRequests : IObserver<KeyValuePair<string, object?>>
{
    public const string EventName = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is IFeatureCollection features
            && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException rejected
            && features.Get<IHttpResponseFeature>() is { HasStarted: false } response
            && features.Get<IHttpResponseBodyFeature>() is { } body)
        {
            var problem = Problems.OfStatus(rejected.StatusCode);
            var bytes = problem.ToBytes(features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? string.Empty);
            response.StatusCode = problem.Status;
            response.Headers.ContentType = ApiProblem.ContentType;
            response.Headers.CacheControl = "no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.Connection = "close";
            response.Headers.ContentLength = bytes.Length;
            bytes.Span.CopyTo(body.Writer.GetSpan(bytes.Length));
            body.Writer.Advance(bytes.Length);
        }
    }

    public void OnError(Exception error)
    {
        // The server's event source never fails; nothing depends on it.
    }

    public void OnCompleted()
    {
        // Ends with the process.
    }
}
