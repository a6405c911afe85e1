using System.Net;
using System.Text.Json;
using SmartVillage.Api.Hosting;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Whatever is refused, by whatever layer, is a problem of RFC 9457.</summary>
public sealed class ProblemTests(SharedHost shared)
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost Host => shared.Host;

    [Theory]
    [InlineData("GET", "/nowhere", 404, "not-found")]
    [InlineData("GET", "/api/v1/nowhere", 404, "not-found")]
    [InlineData("GET", "/api/v1/villages/%20", 400, "invalid-village-code")]
    [InlineData("GET", "/api/v1/villages/abc", 400, "invalid-village-code")]
    [InlineData("GET", "/api/v1/villages/18.72.04.1099", 404, "not-found")]
    [InlineData("DELETE", "/api/v1/villages", 405, "method-not-allowed")]
    [InlineData("TRACE", "/api/v1/villages", 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/villages?limit=5", 400, "unknown-parameter")]
    [InlineData("GET", Village + "/statistics/religion?level=city", 400, "invalid-parameter")]
    [InlineData("GET", Village + "/statistics/religion?level=rt&level=rw", 400, "invalid-parameter")]
    [InlineData("GET", Village + "/statistics/tribe", 404, "topic-not-read")]
    [InlineData("GET", Village + "/statistics/religion?exact=true", 401, "key-required")]
    [InlineData("GET", "/api/v1/marketplace/products?village=9", 400, "invalid-village-code")]
    [InlineData("GET", "/api/v1/marketplace/products?next=abc", 400, "invalid-page-token")]
    [InlineData("GET", "/api/v1/villages/18.72.04.1004", 503, "no-edition")]
    public async Task Refusals_for_everybody(string method, string path, int status, string code)
    {
        using var response = await Host.SendAsync(method, path);

        Assert.Equal((status, code), ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("GET", Village + "/residents?name=siti", null, 400, "name-in-url")]
    [InlineData("GET", Village + "/residents?sex=9812345678901299", null, 400, "identifier-in-url")]
    [InlineData("GET", Village + "/residents?hamlet=98 1234 5678 9012 9999", null, 400, "identifier-in-url")]
    [InlineData("GET", Village + "/residents?sex=two", null, 400, "invalid-parameter")]
    [InlineData("GET", Village + "/residents?limit=0", null, 400, "invalid-parameter")]
    [InlineData("GET", Village + "/residents?limit=201", null, 400, "invalid-parameter")]
    [InlineData("GET", Village + "/residents/9812345678909999", null, 400, "invalid-id")]
    [InlineData("GET", Village + "/residents/999999", null, 404, "not-found")]
    [InlineData("GET", Village + "/changes", null, 400, "missing-parameter")]
    [InlineData("GET", Village + "/changes?sinceEdition=99", null, 410, "full-read-needed")]
    [InlineData("GET", Village + "/changes?sinceEdition=1&epoch=other", null, 410, "full-read-needed")]
    [InlineData("GET", Village + "/editions/77/receipt", null, 404, "not-found")]
    [InlineData("GET", "/api/v1/sync-runs/17", null, 400, "invalid-id")]
    [InlineData("POST", Village + "/residents/search", "{", 400, "invalid-body")]
    [InlineData("POST", Village + "/residents/search", "[]", 400, "invalid-body")]
    [InlineData("POST", Village + "/residents/search", "null", 400, "invalid-body")]
    [InlineData("POST", Village + "/residents/search", "{\"nik\":9812345678909999}", 400, "invalid-body")]
    [InlineData("POST", Village + "/residents/search", "{\"nama\":\"x\"}", 400, "invalid-body")]
    [InlineData("POST", Village + "/residents/search", "{}", 400, "invalid-search")]
    [InlineData("POST", Village + "/residents/search", "{\"nik\":\"98x\"}", 400, "invalid-search")]
    [InlineData("POST", Village + "/residents/search", "{\"nik\":\"98\",\"namePrefix\":\"a\"}", 400, "invalid-search")]
    [InlineData("POST", Village + "/residents/search", "{\"namePrefix\":\"...\"}", 400, "invalid-search")]
    [InlineData("POST", Village + "/residents/search", "{\"namePrefix\":\"a\",\"filter\":{\"sex\":-1}}", 400, "invalid-parameter")]
    [InlineData("POST", Village + "/residents/export", "{}", 400, "purpose-required")]
    [InlineData("POST", Village + "/residents/export?format=xlsx", "{}", 400, "invalid-parameter")]
    [InlineData("POST", Village + "/residents/1/reveal", "{\"fields\":[\"nik\"]}", 400, "purpose-required")]
    [InlineData("POST", Village + "/residents/1/reveal", "{\"fields\":[\"nik\"],\"purpose\":\"untuk 9812345678909999\"}", 400, "purpose-holds-identifier")]
    [InlineData("POST", Village + "/residents/1/reveal", "{\"fields\":[\"issues\"],\"purpose\":\"Pencetakan surat\"}", 400, "invalid-fields")]
    public async Task Refusals_for_an_operator(string method, string path, string? body, int status, string code)
    {
        using var response = await Host.SendAsync(method, path, ApiRoles.Operator, body);

        Assert.Equal((status, code), ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("/residents/search", """{"nik":9812345678909999}""", "isian \"nik\"", "9812345678909999")]
    [InlineData("/residents/search", "{\n \"9812345678909999\":1}", "(baris 2, huruf", "9812345678909999")]
    [InlineData("/residents/search", """{"filter":{"Siti":1}}""", "tidak dikenal pada isian \"filter\"", "Siti")]
    [InlineData("/residents/search", """{"filter":{"sex":"Siti"}}""", "isian \"filter.sex\"", "Siti")]
    [InlineData("/residents/search", """{"nik":"98""", "(baris 1, huruf", "98")]
    [InlineData("/requests", "{}", "yang wajib ada: type", "Siti")]
    [InlineData("/requests", """{"type":"pju-mati","values":{"Siti":{}}}""", "isian \"values\"", "Siti")]
    [InlineData("/requests", """{"type":"pju-mati","place":{"latitude":"Siti"}}""", "isian \"place.latitude\"", "Siti")]
    public async Task A_body_that_is_not_as_expected_is_told_where_and_never_repeated(string path, string body, string place, string secret)
    {
        using var response = await Host.SendAsync("POST", Village + path, ApiRoles.Operator, body);

        var remedy = (await ApiHost.ProblemAsync(response)).GetProperty("remedy").GetString();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(place, remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/residents?sort=name")]
    [InlineData("/residents?sort=birthDate")]
    [InlineData("/resident-events?from=2026-01-01")]
    public async Task A_reader_may_not_narrow_by_what_is_hidden(string path)
    {
        using var response = await Host.SendAsync("GET", Village + path, ApiRoles.Reader);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("filter-not-allowed", (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_body_must_be_json_and_small()
    {
        using var text = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Host.Address, $"{Village}/residents/search")) { Content = text };
        request.Headers.Add("Authorization", $"Bearer {Host.Key(ApiRoles.Operator)}");
        using var unsupported = await Host.Client.SendAsync(request, ApiHost.Cancellation);
        using var large = await Host.SendAsync("POST", $"{Village}/residents/search", ApiRoles.Operator, $"{{\"nik\":\"{new string('9', 20_000)}\"}}");
        using var huge = await Host.SendAsync("POST", $"{Village}/residents/search", ApiRoles.Operator, $"{{\"nik\":\"{new string('9', 200_000)}\"}}");

        Assert.Equal((415, 413, 413), ((int)unsupported.StatusCode, (int)large.StatusCode, (int)huge.StatusCode));
        await ApiHost.ProblemAsync(unsupported);
        await ApiHost.ProblemAsync(large);
        await ApiHost.ProblemAsync(huge);
    }

    [Fact]
    public async Task A_wrong_method_names_the_right_ones()
    {
        using var response = await Host.SendAsync("PUT", "/api/v1/villages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET /api/v1/villages/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /api/v1/villages/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /api/v1/villages HTTP/1.1\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /api/v1/villages HTTP/1.1\r\nHost: x\r\nBroken Header\r\n\r\n", 400)]
    [InlineData("GET  HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("NONSENSE\r\n\r\n", 400)]
    [InlineData("POST /api/v1/villages HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n", 400)]
    [InlineData("GET /api/v1/villages HTTP/9.9\r\nHost: x\r\n\r\n", 505)]
    public async Task What_the_web_server_refuses_is_a_problem_too(string request, int status)
    {
        var answer = await RawHttp.SendAsync(Host.Address, request);

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("application/problem+json", answer.ContentType);
        Assert.Equal(status, JsonDocument.Parse(answer.Body).RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData(RequestGuard.LongestUrl + 1, 10, 414)]
    [InlineData(100_000, 10, 414)]
    [InlineData(10, RequestGuard.LargestHeaders + 1, 431)]
    [InlineData(10, 200_000, 431)]
    public async Task Long_addresses_and_large_headers_are_refused_by_name(int url, int header, int status)
    {
        var answer = await RawHttp.SendAsync(
            Host.Address, $"GET /api/v1/villages?x={new string('a', url)} HTTP/1.1\r\nHost: x\r\nX-Large: {new string('b', header)}\r\nConnection: close\r\n\r\n");

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("application/problem+json", answer.ContentType);
    }
}
