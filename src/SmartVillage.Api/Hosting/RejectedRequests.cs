using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Hosting;

/// <summary>
/// Requests that the web server refuses before any middleware sees them (a broken request line, <c>%00</c>, headers without end) would be answered without a body.
/// The server announces each one; the problem is written onto the connection in place of its own answer. Behind TLS of this process that answer stays bare.
/// </summary>
internal sealed class RejectedRequests : IObserver<KeyValuePair<string, object?>>
{
    public const string EventName = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is IFeatureCollection features
            && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException rejected
            && features.Get<IHttpResponseFeature>() is { HasStarted: false }
            && features.Get<IConnectionTransportFeature>()?.Transport is RejectableTransport transport)
        {
            transport.Reject(Answer(Problems.OfStatus(rejected.StatusCode), features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? "-"));
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

    private static byte[] Answer(ApiProblem problem, string traceId)
    {
        var body = problem.ToBytes(traceId);
        var head = $"HTTP/1.1 {problem.Status} {ReasonPhrases.GetReasonPhrase(problem.Status)}\r\nContent-Type: {ApiProblem.ContentType}\r\nContent-Length: {body.Length}\r\n"
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body.Span];
    }
}
