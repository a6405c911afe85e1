using System.Data.Common;
using SmartVillage.Api.Access;
using SmartVillage.Api.Open311;
using SmartVillage.Api.Telemetry;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Http;

/// <summary>
/// The one way through which every route is called: whose village, which right, sane parameters, one read transaction, the ledger before the answer. A foreign
/// village and one that does not exist take the same path to the same answer.
/// </summary>
internal sealed class ApiPipeline(
    PopulationQueries queries, FreshnessSource freshness, FieldScope scope, SecondFactorGate secondFactor, ReadLedger ledger, SmartVillageTelemetry telemetry, ApiOptions options, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext httpContext, ApiRoute route)
    {
        var started = time.GetTimestamp();
        try
        {
            await RunAsync(httpContext, route);
        }
        catch (StoreException exception)
        {
            telemetry.StoreFailed(exception.Code);
            await Refuse(Problems.StoreUnavailable, route, httpContext);
        }
        catch (DbException)
        {
            telemetry.StoreFailed("query");
            await Refuse(Problems.StoreUnavailable, route, httpContext);
        }
        finally
        {
            telemetry.Answered(route, httpContext.Response.StatusCode, time.GetElapsedTime(started));
        }
    }

    private static Task Refuse(ApiProblem problem, ApiRoute route, HttpContext httpContext) =>
        httpContext.Response.HasStarted ? Task.CompletedTask : Shown(problem, route).ExecuteAsync(httpContext);

    private static IResult Shown(ApiProblem problem, ApiRoute route) => route.Refusal?.Invoke(problem) ?? problem;

    private async Task RunAsync(HttpContext httpContext, ApiRoute route)
    {
        if (route.Fixed is { } answered)
        {
            await ((IResult?)QueryRules.Check(httpContext.Request.Query, route) ?? answered).ExecuteAsync(httpContext);
            return;
        }

        using var reader = route.ReadsRows ? queries.Open() : queries.OpenState();
        var board = await freshness.GetAsync(httpContext.RequestAborted);
        var (village, problem) = Admit(httpContext, route, reader);
        if (problem is null && village is not null && route.Right is not null)
        {
            await scope.LimitAsync(httpContext, reader, village, httpContext.RequestAborted);
        }

        var request = new ApiRequest(httpContext, reader, village, board, time.GetUtcNow());
        if (problem is null && route.Right is null && village is not null && TryNotModified(request, route))
        {
            return;
        }

        IResult result;
        try
        {
            result = problem is not null ? Shown(problem, route) : await route.Handler(request, httpContext.RequestAborted);
        }
        catch (Exception) when (route.Identified)
        {
            await ledger.AppendAsync(request, route, Problems.Unexpected.Status);
            throw;
        }

        if (result is Answer answer)
        {
            answer.Prepare(httpContext);
            KeptAnswer.Offer(httpContext, route, answer, new AnswerState(reader.State, board, request.Today));
            reader.Dispose();
        }
        else if (result is Open311Answer { IsKept: true })
        {
            KeptAnswer.Offer(httpContext, route, new AnswerState(reader.State, board, request.Today));
        }

        if (route.Identified)
        {
            await ledger.AppendAsync(request, route, StatusOf(result, route));
        }

        await result.ExecuteAsync(httpContext);
    }

    private (VillageInfo? Village, ApiProblem? Problem) Admit(HttpContext httpContext, ApiRoute route, PopulationReader reader)
    {
        var caller = Caller.Of(httpContext);
        VillageInfo? village = null;
        if (route.HasVillage)
        {
            if (!VillageCode.TryParseStored(httpContext.GetRouteValue("code") as string, out var code))
            {
                return (null, Problems.BadVillageCode);
            }

            village = reader.FindVillage(code.Value) ?? (route.ServesConfigured ? options.FindConfigured(code) : null);
            if (village is null || (route.Right is not null && caller?.MayLookInto(code.Value) != true))
            {
                return (null, Problems.NotFound);
            }
        }

        if (route.Right is { } right && caller?.Has(right) != true)
        {
            return (village, Problems.Forbidden);
        }

        if (route.Right is { } weighty && secondFactor.Refuse(httpContext, caller!, weighty) is { } needed)
        {
            return (village, needed);
        }

        return (village, QueryRules.Check(httpContext.Request.Query, route) ?? (village?.Edition == 0 && route.NeedsEdition ? Problems.NoEdition : null));
    }

    /// <summary>A public answer depends on nothing but what its ETag covers, so a client that has it needs no reading at all.</summary>
    private static bool TryNotModified(ApiRequest request, ApiRoute route)
    {
        var http = request.HttpContext;
        var representation = route.Negotiates ? Representation.KeyOf(http.Request) : null;
        var etag = Answer.ETag(http.Request, caller: null, route.ShowsRequests ? request.MetaWithRequests(request.Village) : request.Meta(), request.Today, representation);
        if (http.Request.Headers.IfNoneMatch.Count == 0 || !Answer.Matches(http.Request, etag) || http.Request.Headers.IfNoneMatch.Contains("*"))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = Answer.PublicCaching;
        http.Response.Headers.Vary = Answer.VaryOf(representation);
        return true;
    }

    private static int StatusOf(IResult result, ApiRoute route) => result is ApiProblem problem ? problem.Status : route.Success;
}
