using Microsoft.AspNetCore.Http.Features;
using SmartVillage.Api.Access;
using SmartVillage.Api.Open311;
using SmartVillage.Api.Telemetry;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Http;

/// <summary>
/// Answers public questions that were answered before in the same state, ahead of routing, reading and compressing. Limits count here as everywhere; a caller with a
/// key, right or wrong, always takes the long way.
/// </summary>
internal sealed class KeptAnswersMiddleware(
    RequestDelegate next, ApiCatalog catalog, KeptAnswers answers, PopulationQueries queries, FreshnessSource freshness, RateLimits limits, SmartVillageTelemetry telemetry, TimeProvider time)
{
    private const int LongestTarget = 512;

    // What is made once needs no keeping, and must not wait for its turn behind answers that ask the network.
    private readonly HashSet<string> _fixed = catalog.Routes.Where(route => route.Fixed is not null).Select(route => ApiCatalog.Base + route.Pattern).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext httpContext)
    {
        if (TargetOf(httpContext) is not { } target)
        {
            await next(httpContext);
            return;
        }

        // The same address in another shape is another answer; what a caller wishes of encodings stays as it came.
        var encodings = $"{httpContext.Request.Headers.AcceptEncoding}|{Representation.KeyOf(httpContext.Request)}";
        if (await FindAsync(httpContext, target, encodings) is { } kept)
        {
            await SendAsync(httpContext, kept);
            return;
        }

        await MakeAsync(httpContext, target, encodings);
    }

    private string? TargetOf(HttpContext httpContext)
    {
        var request = httpContext.Request;
        return HttpMethods.IsGet(request.Method) && request.Headers.Authorization.Count == 0
            && IsKeptUnder(request.Path)
            && httpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: <= LongestTarget } target
            ? target
            : null;
    }

    private bool IsKeptUnder(PathString path) => path.StartsWithSegments(ApiCatalog.Base, StringComparison.Ordinal)
        ? !_fixed.Contains(path.Value!)
        : path.Value?.StartsWith(Open311Shape.Root + "/services", StringComparison.Ordinal) == true;

    private async ValueTask<KeptAnswer?> FindAsync(HttpContext httpContext, string target, string encodings)
    {
        try
        {
            var board = freshness.Known ?? await freshness.GetAsync(httpContext.RequestAborted);
            return answers.Find(target, encodings, queries.Look(), board);
        }
        catch (StoreException)
        {
            // What this means for the caller is decided where the question is answered.
            return null;
        }
    }

    private async Task SendAsync(HttpContext httpContext, KeptAnswer kept)
    {
        var started = time.GetTimestamp();
        await (limits.Refuse(httpContext.Connection.RemoteIpAddress, keyId: null, kept.Route)?.ExecuteAsync(httpContext) ?? kept.SendAsync(httpContext));
        telemetry.Answered(kept.Route, httpContext.Response.StatusCode, time.GetElapsedTime(started));
    }

    /// <summary>One request makes an answer while others that ask the same wait for it, so that a new edition is not met by hundreds of equal readings.</summary>
    private async Task MakeAsync(HttpContext httpContext, string target, string encodings)
    {
        var line = httpContext.Response.Body;
        using var gathered = new GatheredBody();
        KeptAnswer? kept;
        var turn = answers.TurnFor(target);
        await turn.WaitAsync(httpContext.RequestAborted);
        try
        {
            kept = await FindAsync(httpContext, target, encodings);
            if (kept is null)
            {
                await GatherAsync(httpContext, target, encodings, gathered);
            }
        }
        finally
        {
            turn.Release();
        }

        if (kept is not null)
        {
            await SendAsync(httpContext, kept);
        }
        else if (gathered.Length > 0)
        {
            await line.WriteAsync(gathered.Written, httpContext.RequestAborted);
        }
    }

    /// <summary>The long way, with the answer gathered behind compression so that it can be kept as it leaves.</summary>
    private async Task GatherAsync(HttpContext httpContext, string target, string encodings, GatheredBody gathered)
    {
        var response = httpContext.Response;
        var line = response.Body;
        response.Body = gathered;
        try
        {
            await next(httpContext);
        }
        finally
        {
            response.Body = line;
        }

        if (gathered.Length > 0 && httpContext.Features.Get<KeptAnswer.Offered>() is { } offered
            && response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type })
        {
            answers.Keep(target, encodings, offered.State, gathered.Written.Length, () => new KeptAnswer(
                offered.Route, response.Headers.ETag.ToString(), type, response.Headers.Vary.ToString(),
                response.Headers.ContentEncoding is { Count: > 0 } encoding ? encoding.ToString() : null, gathered.Written.ToArray())
            {
                State = KeptAnswer.StateOf(response.Headers),
            });
            response.ContentLength = gathered.Length;
        }
    }
}
