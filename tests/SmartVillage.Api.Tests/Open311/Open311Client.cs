using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SmartVillage.Api.Tests.Support;

namespace SmartVillage.Api.Tests.Open311;

/// <summary>A client written from the text of GeoReport v2 alone: it knows field names, lists and content types, and nothing of this server.</summary>
internal sealed class Open311Client(ApiHost host, string format)
{
    private static readonly Dictionary<string, string> ItemNames = new(StringComparer.Ordinal)
    {
        ["services"] = "service",
        ["service_requests"] = "request",
        ["errors"] = "error",
        ["attributes"] = "attribute",
        ["values"] = "value",
        ["endpoints"] = "endpoint",
        ["formats"] = "format",
    };

    public async Task<Open311Result> GetAsync(string resource, params (string Name, string Value)[] query)
    {
        var text = string.Join('&', query.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value)}"));
        using var response = await host.Client.GetAsync(new Uri(host.Address, $"/open311/v2/{resource}.{format}?{text}"), ApiHost.Cancellation);
        return await ReadAsync(response);
    }

    public async Task<Open311Result> PostAsync(params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await host.Client.PostAsync(new Uri(host.Address, $"/open311/v2/requests.{format}"), content, ApiHost.Cancellation);
        return await ReadAsync(response);
    }

    private async Task<Open311Result> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(ApiHost.Cancellation);
        Assert.Equal(format == "xml" ? "text/xml; charset=utf-8" : "application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        if (format == "json")
        {
            return new Open311Result(response.StatusCode, ToTree(JsonDocument.Parse(body).RootElement), Root: null, body);
        }

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", body, StringComparison.OrdinalIgnoreCase);
        var root = XDocument.Parse(body).Root!;
        return new Open311Result(response.StatusCode, ToTree(root), root.Name.LocalName, body);
    }

    /// <summary>Both formats as the same tree of lists, maps and texts.</summary>
    private static object? ToTree(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(ToTree).ToList(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(p => p.Name, p => ToTree(p.Value), StringComparer.Ordinal),
        JsonValueKind.Null => string.Empty,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => element.ToString(),
    };

    private static object? ToTree(XElement element)
    {
        if (ItemNames.TryGetValue(element.Name.LocalName, out var item))
        {
            Assert.All(element.Elements(), e => Assert.Equal(item, e.Name.LocalName));
            return element.Elements().Select(ToTree).ToList();
        }

        return element.HasElements ? element.Elements().ToDictionary(e => e.Name.LocalName, ToTree, StringComparer.Ordinal) : element.Value;
    }
}

/// <summary>What came back.</summary>
internal sealed record Open311Result(HttpStatusCode Status, object? Content, string? Root, string Body)
{
    public IReadOnlyList<Dictionary<string, object?>> List => ((List<object?>)Content!).ConvertAll(i => (Dictionary<string, object?>)i!);

    public Dictionary<string, object?> One => (Dictionary<string, object?>)Content!;

    public string Text(string field) => (string)List[0][field]!;

    public string Id => Text("service_request_id");
}
