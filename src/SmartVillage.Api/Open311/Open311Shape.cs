using System.Text.Json.Nodes;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Open311;

/// <summary>Which form answers of Open311 have: the ending of the address decides, and XML is what a client gets that has not asked for JSON.</summary>
internal static class Open311Shape
{
    /// <summary>Before every address.</summary>
    public const string Root = "/open311/v2";

    public const string XmlMedia = "text/xml";

    public const string JsonMedia = "application/json";

    /// <summary>Whether a request belongs to Open311, also one that is refused before it is routed.</summary>
    public static bool Applies(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public static bool IsJson(HttpRequest request) => request.Path.Value?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A refusal as a list of errors, each with code and description.</summary>
    public static (string ContentType, ReadOnlyMemory<byte> Body) Of(HttpRequest request, ApiProblem problem) =>
        Errors(request, problem.Status, [$"{problem.Title} {problem.Remedy}"]);

    /// <summary>Several faults of one request.</summary>
    public static (string ContentType, ReadOnlyMemory<byte> Body) Errors(HttpRequest request, int status, IEnumerable<string> descriptions)
    {
        var list = new JsonArray([.. descriptions.Select(d => new JsonObject { ["code"] = status, ["description"] = d })]);
        return Write(request, "errors", list);
    }

    /// <summary>Any document.</summary>
    public static (string ContentType, ReadOnlyMemory<byte> Body) Write(HttpRequest request, string root, JsonNode content) => IsJson(request)
        ? ($"{JsonMedia}; charset=utf-8", Open311Writer.Json(content))
        : ($"{XmlMedia}; charset=utf-8", Open311Writer.Xml(root, content));
}
