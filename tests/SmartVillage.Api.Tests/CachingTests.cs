using System.IO.Compression;
using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>ETags, compression, HEAD and the headers that go with every answer.</summary>
public sealed class CachingTests(SharedHost shared)
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost Host => shared.Host;

    [Theory]
    [InlineData("/api/v1", null)]
    [InlineData("/api/v1/villages", null)]
    [InlineData(Village + "/areas", null)]
    [InlineData(Village + "/statistics/religion", null)]
    [InlineData("/api/v1/marketplace/products", null)]
    [InlineData(Village + "/residents?limit=5", ApiRoles.Reader)]
    [InlineData("/openapi/v1.json", null)]
    public async Task The_same_state_is_confirmed_without_a_body(string path, string? role)
    {
        using var first = await Host.SendAsync("GET", path, role);
        var etag = first.Headers.ETag!.ToString();
        using var second = await Host.SendAsync("GET", path, role, headers: ("If-None-Match", $"\"other\", {etag}"));
        using var changed = await Host.SendAsync("GET", path, role, headers: ("If-None-Match", "W/\"other\""));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, second.StatusCode, changed.StatusCode));
        Assert.Equal(etag, second.Headers.ETag!.ToString());
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(ApiHost.Cancellation));
    }

    [Fact]
    public async Task What_differs_has_another_tag()
    {
        var tags = new List<string>();
        foreach (var (path, role) in ((string, string?)[])
        [
            ($"{Village}/residents", ApiRoles.Reader), ($"{Village}/residents", ApiRoles.Operator), ($"{Village}/residents?limit=5", ApiRoles.Reader),
            (Village, null), (Village, ApiRoles.Reader), ("/api/v1/villages", null),
        ])
        {
            using var response = await Host.SendAsync("GET", path, role);
            tags.Add(response.Headers.ETag!.ToString());
            Assert.Contains("Authorization", response.Headers.Vary);
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task Answers_with_a_key_are_not_for_shared_caches_and_full_values_for_none()
    {
        using var publicAnswer = await Host.SendAsync("GET", Village);
        using var masked = await Host.SendAsync("GET", $"{Village}/residents", ApiRoles.Reader);
        using var search = await Host.SendAsync("POST", $"{Village}/residents/search", ApiRoles.Operator, """{"namePrefix":"warga"}""");

        Assert.True(publicAnswer.Headers.CacheControl!.Public);
        Assert.True(masked.Headers.CacheControl!.Private);
        Assert.True(search.Headers.CacheControl!.NoStore);
        Assert.Null(search.Headers.ETag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_as_asked(string encoding)
    {
        // Two answers are compared, between which nobody may change anything.
        await using var host = await ApiHost.StartAsync();
        using var response = await host.SendAsync("GET", $"{Village}/residents?limit=50", ApiRoles.Reader, headers: ("Accept-Encoding", encoding));
        using var plain = await host.SendAsync("GET", $"{Village}/residents?limit=50", ApiRoles.Reader);
        await using var packed = await response.Content.ReadAsStreamAsync(ApiHost.Cancellation);
        await using Stream unpacked = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal(await plain.Content.ReadAsStringAsync(ApiHost.Cancellation), await reader.ReadToEndAsync(ApiHost.Cancellation));
        Assert.Equal(plain.Headers.ETag, response.Headers.ETag);
    }

    [Fact]
    public async Task Full_numbers_are_never_compressed()
    {
        using var search = await Host.SendAsync("POST", $"{Village}/residents/search", ApiRoles.Operator, """{"namePrefix":"warga"}""", headers: ("Accept-Encoding", "br, gzip"));

        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
        Assert.Empty(search.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Head_answers_like_get_without_a_body_on_every_route_that_can_be_read()
    {
        // Two answers are compared, between which nobody may report anything.
        await using var host = await ApiHost.StartAsync();
        foreach (var route in host.Routes.Where(r => r.Method == "GET" && r.Right is null))
        {
            var path = RouteSample.PathOf(host, route, ApiHost.Own);
            using var get = await host.SendAsync("GET", path);
            using var head = await host.SendAsync("HEAD", path);

            Assert.Equal((get.StatusCode, get.Headers.ETag, get.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(ApiHost.Cancellation));
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_and_no_server_name()
    {
        foreach (var path in (string[])["/api/v1/villages", "/nowhere", "/docs/", "/health/live", $"{Village}/residents"])
        {
            using var response = await Host.SendAsync("GET", path);

            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Empty(response.Headers.Server);
        }
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_answers(string path, string status) => Assert.Equal(status, (await Host.GetAsync(path)).GetProperty("status").GetString());

    [Fact]
    public async Task The_documentation_page_brings_everything_from_this_service()
    {
        using var page = await Host.SendAsync("GET", "/docs/");
        var html = await page.Content.ReadAsStringAsync(ApiHost.Cancellation);
        var sources = System.Text.RegularExpressions.Regex.Matches(html, "(?:src|href)=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToArray();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, s => s.Contains("//", StringComparison.Ordinal));
        Assert.True(html.Contains("openapi/v1.json", StringComparison.Ordinal), html);
        foreach (var source in sources.Where(s => s.EndsWith(".js", StringComparison.Ordinal)))
        {
            using var script = await Host.Client.GetAsync(new Uri(new Uri(Host.Address, "/docs/"), source), ApiHost.Cancellation);
            Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        }
    }
}
