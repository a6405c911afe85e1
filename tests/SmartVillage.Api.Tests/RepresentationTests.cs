using System.Net;
using SmartVillage.Api.Tests.Support;

namespace SmartVillage.Api.Tests;

/// <summary>One address, three shapes: as the caller asks, and never mixed up by a cache.</summary>
public sealed class RepresentationTests(SharedHost shared)
{
    private const string Services = $"/api/v1/villages/{ApiHost.Own}/services";
    private const string Cpsv = "application/ld+json; profile=\"https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld\"";
    private const string SchemaOrg = "application/ld+json; profile=\"https://schema.org\"";
    private const string Json = "application/json; charset=utf-8";

    private ApiHost Host => shared.Host;

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Json)]
    [InlineData("application/ld+json", Cpsv)]
    [InlineData("application/ld+json, application/json", Json)]
    [InlineData("application/json;q=0.5, application/ld+json", Cpsv)]
    [InlineData("application/ld+json;profile=\"https://schema.org/\"", SchemaOrg)]
    [InlineData("application/ld+json;profile=\"http://schema.org\";q=0.9, application/json;q=0.1", SchemaOrg)]
    [InlineData("application/ld+json;profile=\"https://example.org/x https://semiceu.github.io/CPSV-AP/releases/3.2.0\"", Cpsv)]
    [InlineData("application/ld+json;profile=\"https://example.org/x\", */*;q=0.1", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json;q=0, application/*", Cpsv)]
    [InlineData("kacau;;;", Json)]
    public async Task The_best_fitting_shape_is_given_for_the_list_and_for_one(string? accept, string expected)
    {
        foreach (var path in (string[])[Services, $"{Services}/pbb"])
        {
            using var response = await SendAsync(path, accept);

            Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
            Assert.Contains("Accept", response.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("text/turtle")]
    [InlineData("application/ld+json;profile=\"https://example.org/x\"")]
    [InlineData("*/*;q=0")]
    public async Task What_is_not_offered_is_refused_also_to_who_has_a_tag(string accept)
    {
        using var json = await SendAsync(Services, accept: null);
        using var response = await SendAsync(Services, accept, json.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.NotAcceptable, "not-acceptable"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Each_shape_has_its_own_tag_and_no_tag_confirms_another_shape()
    {
        string?[] shapes = [null, "application/ld+json", "application/ld+json;profile=\"https://schema.org\""];
        var tags = new List<string>();
        foreach (var accept in shapes)
        {
            using var response = await SendAsync(Services, accept);
            tags.Add(response.Headers.ETag!.ToString());
        }

        Assert.Equal(3, tags.Distinct().Count());
        foreach (var (accept, index) in shapes.Select((a, i) => (a, i)))
        {
            foreach (var tag in tags)
            {
                using var response = await SendAsync(Services, accept, tag);
                Assert.Equal(tag == tags[index] ? HttpStatusCode.NotModified : HttpStatusCode.OK, response.StatusCode);
                Assert.Contains("Accept", response.Headers.Vary);
            }
        }
    }

    [Fact]
    public async Task Asked_by_header_or_by_address_the_document_is_the_same()
    {
        using var byHeader = await SendAsync($"{Services}/nib", "application/ld+json");
        using var byAddress = await Host.SendAsync("GET", $"/api/v1/villages/{ApiHost.Own}/catalog/cpsv-ap/nib.jsonld");

        Assert.Equal(await byAddress.Content.ReadAsStringAsync(ApiHost.Cancellation), await byHeader.Content.ReadAsStringAsync(ApiHost.Cancellation));
    }

    private Task<HttpResponseMessage> SendAsync(string path, string? accept, string? tag = null)
    {
        var headers = new List<(string, string)>();
        if (accept is not null)
        {
            headers.Add(("Accept", accept));
        }

        if (tag is not null)
        {
            headers.Add(("If-None-Match", tag));
        }

        return Host.SendAsync("GET", path, headers: [.. headers]);
    }
}
