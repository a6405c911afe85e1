namespace SmartVillage.Api.Http;

/// <summary>Every route of the API; what maps requests, writes the documentation and drives the tests.</summary>
internal sealed class ApiCatalog(IEnumerable<IEndpointGroup> groups)
{
    /// <summary>Before every pattern.</summary>
    public const string Base = "/api/v1";

    public IReadOnlyList<ApiRoute> Routes { get; } = groups.SelectMany(g => g.Routes).ToArray();

    /// <summary>HTTP methods of a route; whatever can be read can be asked for by HEAD.</summary>
    public static string[] MethodsOf(ApiRoute route) => route.Method == "GET" ? ["GET", "HEAD"] : [route.Method];
}
