using System.Net;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>The document says what the API does: every route is in it, every example fits, and so does every real answer.</summary>
[Collection(RouteSample.OneAtATime)]
public sealed class OpenApiTests(SharedHost shared)
{
    private ApiHost Host => shared.Host;

    [Fact]
    public async Task Every_route_is_in_the_document_with_words_and_refusals()
    {
        var document = await Host.GetAsync("/openapi/v1.json");

        Assert.Equal("3.1.1", document.GetProperty("openapi").GetString());
        foreach (var route in Host.Routes)
        {
            var operation = OperationOf(document, route);
            Assert.Equal(route.Name, operation.GetProperty("operationId").GetString());
            Assert.NotEqual(string.Empty, operation.GetProperty("summary").GetString());
            Assert.NotEqual(string.Empty, operation.GetProperty("description").GetString());
            Assert.Equal(route.Right is not null, operation.GetProperty("responses").TryGetProperty("401", out _) && operation.GetProperty("security").GetArrayLength() == 1);
            var names = operation.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToArray();
            Assert.All(route.Query, q => Assert.Contains(q.Name, names));
            Assert.Equal(route.Pattern.Count(c => c == '{'), operation.GetProperty("parameters").EnumerateArray().Count(p => p.GetProperty("in").GetString() == "path"));
        }

        Assert.Equal(Host.Routes.Count, document.GetProperty("paths").EnumerateObject().Sum(p => p.Value.EnumerateObject().Count()));
        Assert.Equal(Host.Routes.Count, Host.Routes.Select(r => r.Name).Distinct().Count());
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_example_fits_its_schema()
    {
        var document = await Host.GetAsync("/openapi/v1.json");
        var check = new SchemaCheck(document);
        var examples = 0;
        Walk(document, element =>
        {
            if (element.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
            {
                _ = check.Resolve(reference.GetString()!);
            }

            if (element.TryGetProperty("schema", out var schema) && element.TryGetProperty("example", out var example))
            {
                check.Check(schema, example, $"example {examples++}");
            }
        });

        Assert.Empty(check.Errors);
        Assert.True(examples > 100);
    }

    [Fact]
    public async Task Every_answer_fits_what_the_document_promises()
    {
        var document = await Host.GetAsync("/openapi/v1.json");
        var check = new SchemaCheck(document);
        foreach (var route in Host.Routes.Where(r => r.Schema is not null))
        {
            var run = route.Pattern.StartsWith("/sync-runs/", StringComparison.Ordinal) && !route.Pattern.EndsWith("/receipt", StringComparison.Ordinal)
                ? await RouteSample.WaitingRunAsync(Host)
                : (Guid?)null;
            var role = route.Right is { } right ? ApiRoles.All.First(r => RolePolicy.Has(r, right)) : null;
            using var response = await Host.SendAsync(route.Method, RouteSample.PathOf(Host, route, ApiHost.Own, run), role, RouteSample.BodyOf(route));
            var status = (int)response.StatusCode;
            if (status is 404 or 409)
            {
                continue;
            }

            var schema = OperationOf(document, route).GetProperty("responses").GetProperty($"{status}").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            check.Check(schema, await ApiHost.JsonAsync(response, (HttpStatusCode)route.Success), route.Name);
        }

        Assert.Empty(check.Errors);
    }

    [Fact]
    public async Task Every_example_of_a_body_is_accepted()
    {
        var document = await Host.GetAsync("/openapi/v1.json");
        foreach (var route in Host.Routes.Where(r => r.Body is not null && r.HasVillage))
        {
            var body = OperationOf(document, route).GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();
            var role = route.Right is { } right && !RolePolicy.Has(ApiRoles.Approver, right) ? ApiRoles.All.First(r => RolePolicy.Has(r, right)) : ApiRoles.Approver;
            using var response = await Host.SendAsync(route.Method, RouteSample.PathOf(Host, route, ApiHost.Own), role, body);

            Assert.True((int)response.StatusCode == route.Success, $"{route.Name} {await response.Content.ReadAsStringAsync(ApiHost.Cancellation)}");
        }
    }

    private static JsonElement OperationOf(JsonElement document, ApiRoute route) =>
        document.GetProperty("paths").GetProperty(route.Path).GetProperty(route.Method.ToLowerInvariant());

    private static void Walk(JsonElement element, Action<JsonElement> visit)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            visit(element);
            foreach (var property in element.EnumerateObject())
            {
                Walk(property.Value, visit);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, visit);
            }
        }
    }
}
