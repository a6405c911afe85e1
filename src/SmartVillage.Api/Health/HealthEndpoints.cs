using SmartVillage.Api.Http;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Audit;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Health;

/// <summary>
/// For supervisors and load balancers. Live: the process answers. Ready: store and ledger can be read, so requests will be answered. A late or failed run is no
/// reason to take a node away; that is what freshness says.
/// </summary>
internal sealed class HealthEndpoints(PopulationQueries queries, Ledger ledger)
{
    public void Map(IEndpointRouteBuilder app)
    {
        string[] methods = ["GET", "HEAD"];
        app.MapMethods("/health/live", methods, LiveAsync);
        app.MapMethods("/health/ready", methods, ReadyAsync);
    }

    private static Task LiveAsync(HttpContext httpContext) => WriteAsync(httpContext, "{\"status\":\"live\"}");

    private async Task ReadyAsync(HttpContext httpContext)
    {
        try
        {
            using (var reader = queries.Open())
            {
                _ = reader.ListVillages();
            }

            await ledger.ListAsync(long.MaxValue - 1, 1, resident: null, httpContext.RequestAborted);
        }
        catch (StoreException)
        {
            await Problems.StoreUnavailable.ExecuteAsync(httpContext);
            return;
        }

        await WriteAsync(httpContext, "{\"status\":\"ready\"}");
    }

    private static Task WriteAsync(HttpContext httpContext, string json)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsync(json, httpContext.RequestAborted);
    }
}
