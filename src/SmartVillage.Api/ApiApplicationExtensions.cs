using System.Diagnostics;
using Scalar.AspNetCore;
using SmartVillage.Api.Access;
using SmartVillage.Api.Documentation;
using SmartVillage.Api.Health;
using SmartVillage.Api.Hosting;
using SmartVillage.Api.Http;

namespace SmartVillage.Api;

/// <summary>Puts the API into a web application.</summary>
public static class ApiApplicationExtensions
{
    /// <summary>Installs middleware and routes: <c>/api/v1</c>, <c>/health</c>, <c>/openapi/v1.json</c> and <c>/docs</c>.</summary>
    public static WebApplication MapSmartVillageApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.GetService<DiagnosticListener>()?.Subscribe(
            new RejectedRequests(), name => string.Equals(name, RejectedRequests.EventName, StringComparison.Ordinal));
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.InvokeAsync);
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<KeptAnswersMiddleware>();
        app.UseRouting();
        app.UseWhen(context => RouteOf(context) is not { Sensitive: true, Media.Count: 0 }, branch => branch.UseResponseCompression());
        app.Use(GateAsync);
        MapRoutes(app);
        return app;
    }

    private static ApiRoute? RouteOf(HttpContext httpContext) => httpContext.GetEndpoint()?.Metadata.GetMetadata<ApiRoute>();

    private static Task GateAsync(HttpContext httpContext, RequestDelegate next)
    {
        var route = RouteOf(httpContext);
        if (route is null && !httpContext.Request.Path.StartsWithSegments(ApiCatalog.Base, StringComparison.OrdinalIgnoreCase))
        {
            return next(httpContext);
        }

        var refused = httpContext.RequestServices.GetRequiredService<KeyGate>().Refuse(httpContext, route);
        return refused is null ? next(httpContext) : refused.ExecuteAsync(httpContext);
    }

    private static Task ToDocumentation(HttpContext httpContext)
    {
        httpContext.Response.Redirect("/docs/");
        return Task.CompletedTask;
    }

    private static void MapRoutes(WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<ApiPipeline>();
        foreach (var route in app.Services.GetRequiredService<ApiCatalog>().Routes)
        {
            app.MapMethods(route.Path, ApiCatalog.MethodsOf(route), context => pipeline.InvokeAsync(context, route)).WithMetadata(route);
        }

        app.Services.GetRequiredService<HealthEndpoints>().Map(app);
        app.Services.GetRequiredService<OpenApiDocument>().Map(app);
        // Until somebody maps a page of their own there.
        app.MapMethods("/", ["GET", "HEAD"], ToDocumentation).WithOrder(int.MaxValue);
        app.MapScalarApiReference("/docs", Docs.Configure);
    }
}
