using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using SmartVillage.Api.Http;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Garbage in every part of a request: never a 5xx that is our fault, always a problem, and never the garbage back.</summary>
[Collection(RouteSample.OneAtATime)]
public sealed class FuzzTests(SharedHost shared)
{
    private const int Iterations = 1500;

    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.String[0, 40], Gen.Char.Array[0, 30].Select(c => new string(c)), Gen.OneOf(
            "", " ", "0", "-1", "99999999999999999999", "1e9", "NaN", "null", "true", "' OR 1=1 --", "\"; DROP TABLE residents; --", "../../etc/passwd", "%00", "%", "\u0000",
            "\ud800", "9812345678909999", "{\"a\":", "[[[[", "<script>", "𝕏", "2026-02-30", "*", "W/\"x\"", "bytes=0-1", "gzip;q=nan", "18.72.04.1002", "1872041002"));

    private static readonly string[] HeaderNames =
        ["If-None-Match", "If-Match", "Accept", "Accept-Encoding", "Range", "X-Forwarded-For", "X-Forwarded-Proto", "traceparent", "Cookie", "Content-Encoding", "X-Http-Method-Override"];

    [Fact]
    public async Task No_request_made_of_known_routes_and_garbage_breaks_anything()
    {
        var routes = shared.Host.Routes;
        var requests = Gen.Select(
            Gen.Int[0, routes.Count - 1], Gen.OneOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"), Gen.Int[0, ApiRoles.All.Count],
            Gen.Select(Garbage, Garbage, Garbage), Gen.Select(Gen.Int[0, HeaderNames.Length - 1], Garbage), Gen.Bool);

        await requests.SampleAsync(
            (route, method, role, garbage, header, keepsRoute) =>
                CheckAsync(routes[route], method, role, garbage, (HeaderNames[header.Item1], header.Item2), keepsRoute),
            iter: Iterations,
            threads: 4);
    }

    [Fact]
    public async Task No_bytes_break_the_server()
    {
        await Gen.Byte.Array[0, 300].SampleAsync(
            async bytes =>
            {
                var answer = await RawHttp.SendAsync(shared.Host.Address, [.. bytes, .. "\r\n\r\n"u8], hangUp: true);
                Assert.True(answer.Status is 0 or (>= 400 and < 500) or 505, $"{answer.Status} {answer.Body}");
            },
            iter: 200,
            threads: 2);
    }

    private async Task CheckAsync(
        ApiRoute route, string method, int role, (string Path, string Query, string Body) garbage, (string Name, string Value) header, bool keepsRoute)
    {
        using var request = Compose(route, method, garbage, keepsRoute);
        if (role < ApiRoles.All.Count)
        {
            request.Headers.Add("Authorization", $"Bearer {shared.Host.Key(ApiRoles.All[role])}");
        }

        if (header.Value.All(c => c is >= ' ' and < '\u007f'))
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        using var response = await shared.Host.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var status = (int)response.StatusCode;
        Assert.True(status < 500, $"{status} {method} {request.RequestUri} {body}");
        if (status >= 400 && method != "HEAD" && response.Content.Headers.ContentEncoding.Count == 0)
        {
            Assert.True(response.Content.Headers.ContentType is not null, $"{status} {method} {request.RequestUri} without a problem");
            CheckRefusal(request, response, body);
            Assert.DoesNotContain("9812345678909999", body, StringComparison.Ordinal);
        }
    }

    private static void CheckRefusal(HttpRequestMessage request, HttpResponseMessage response, string body)
    {
        var status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            // A page for people, and only where people read pages; it runs nothing.
            Assert.StartsWith("/lapak", request.RequestUri!.AbsolutePath, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
        }
        else if (!request.RequestUri!.AbsolutePath.StartsWith("/open311/v2", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(status, JsonDocument.Parse(body).RootElement.GetProperty("status").GetInt32());
        }
        else if (response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            Assert.Equal(status, JsonDocument.Parse(body).RootElement[0].GetProperty("code").GetInt32());
        }
        else
        {
            Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal($"{status}", XDocument.Parse(body).Root!.Element("error")!.Element("code")!.Value);
        }
    }

    private HttpRequestMessage Compose(ApiRoute route, string method, (string Path, string Query, string Body) garbage, bool keepsRoute)
    {
        var path = RouteSample.PathOf(shared.Host, route, ApiHost.Own).Split('?')[0];
        var odd = Uri.EscapeDataString(Clean(garbage.Path));
        path = keepsRoute ? path : string.Join('/', path.Split('/').Select((part, i) => i > 0 && i == 3 + (odd.Length % 4) ? odd : part));
        var name = route.Query.Count > 0 && garbage.Query.Length % 2 == 0 ? route.Query[garbage.Query.Length % route.Query.Count].Name : Uri.EscapeDataString(Clean(garbage.Path));
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(shared.Host.Address, $"{path}?{name}={Uri.EscapeDataString(Clean(garbage.Query))}"));
        if (method is "POST" or "PUT" or "PATCH")
        {
            request.Content = new StringContent(garbage.Body, Encoding.UTF8, "application/json");
        }

        return request;
    }

    /// <summary>Half a surrogate pair has no UTF-8 form, so a client can't even send it.</summary>
    private static string Clean(string text) => new(text.Where(c => !char.IsSurrogate(c)).ToArray());
}
