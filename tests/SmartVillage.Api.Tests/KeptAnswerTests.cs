using System.Net;
using SmartVillage.Api.Http;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

/// <summary>Public answers that are given again, and residents from memory: never older than the store, never for somebody else.</summary>
public sealed class KeptAnswerTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string Topic = $"{Village}/statistics/religion";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 20);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_second_answer_is_the_first_one_with_every_header()
    {
        string[] targets =
        [
            Topic, $"{Village}/services", $"{Village}/catalog/cpsv-ap.jsonld", $"{Village}/facilities", $"/open311/v2/services.json?jurisdiction_id={ApiHost.Own}",
            $"/open311/v2/services/pju-mati.xml?jurisdiction_id={ApiHost.Own}",
        ];
        foreach (var (target, encoding) in targets.SelectMany(t => (string[])["identity", "gzip", "br"], (t, e) => (t, e)))
        {
            using var first = await _host.SendAsync("GET", target, headers: ("Accept-Encoding", encoding));
            Assert.NotNull(Find(target, encoding));
            using var second = await _host.SendAsync("GET", target, headers: ("Accept-Encoding", encoding));

            Assert.Equal(await first.Content.ReadAsByteArrayAsync(ApiHost.Cancellation), await second.Content.ReadAsByteArrayAsync(ApiHost.Cancellation));
            Assert.Equal(Headers(first), Headers(second));
        }
    }

    [Fact]
    public async Task Nothing_is_kept_of_who_has_a_key_or_is_refused()
    {
        await _host.GetAsync($"{Village}/residents", ApiRoles.Reader);
        await _host.GetAsync($"{Topic}?exact=true", ApiRoles.Operator);
        using var refused = await _host.SendAsync("GET", $"{Topic}?exact=true");
        using var unknown = await _host.SendAsync("GET", $"{Village}/statistics/nothing");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound), (refused.StatusCode, unknown.StatusCode));
        foreach (var target in (string[])[$"{Village}/residents", $"{Topic}?exact=true", $"{Village}/statistics/nothing"])
        {
            Assert.Null(Find(target, string.Empty));
        }
    }

    [Fact]
    public async Task A_new_edition_is_in_the_next_answer_and_in_every_resident_from_memory()
    {
        var before = await _host.GetAsync(Village);
        var id = (await _host.GetAsync($"{Village}/residents?limit=1", ApiRoles.Operator)).GetProperty("data")[0].GetProperty("id").GetInt64();
        var occupation = Occupation(await _host.GetAsync($"{Village}/residents/{id}", ApiRoles.Operator));

        await _host.Publisher.PublishAsync(_host.Village, SyntheticVillage.Changed(_host.Village.Resident(1), ("occupation", 99)));

        Assert.Equal((1, 2), (Edition(before), Edition(await _host.GetAsync(Village))));
        var after = await _host.GetAsync($"{Village}/residents/{id}", ApiRoles.Operator);
        Assert.NotEqual(99, occupation);
        Assert.Equal((2, 99), (Edition(after), Occupation(after)));
    }

    [Fact]
    public async Task Each_way_of_seeing_has_its_own_fragments()
    {
        var names = await NameAsync(ApiRoles.Operator);
        var initials = await NameAsync(ApiRoles.Reader);

        Assert.Contains(names, _host.Village.Names);
        Assert.DoesNotContain(initials, _host.Village.Names);
        Assert.Equal((names, initials), (await NameAsync(ApiRoles.Operator), await NameAsync(ApiRoles.Reader)));
    }

    private static int Edition(System.Text.Json.JsonElement answer) => answer.GetProperty("meta").GetProperty("edition").GetInt32();

    private static int Occupation(System.Text.Json.JsonElement answer) => answer.GetProperty("data").GetProperty("occupation").GetProperty("code").GetInt32();

    private static IEnumerable<string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(h => h.Key is not ("Date" or "Transfer-Encoding"))
        .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
        .Order(StringComparer.Ordinal);

    private KeptAnswer? Find(string target, string encoding) => _host.Services.GetRequiredService<KeptAnswers>().Find(
        target, $"{encoding}|json", _host.Services.GetRequiredService<PopulationQueries>().Look(), _host.Services.GetRequiredService<FreshnessSource>().Known!);

    private async Task<string?> NameAsync(string role) =>
        (await _host.GetAsync($"{Village}/residents?limit=1", role)).GetProperty("data")[0].GetProperty("name").GetString();
}
