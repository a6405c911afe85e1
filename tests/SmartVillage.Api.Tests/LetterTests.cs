using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

/// <summary>The introduction letter: filled in from the copy, masked unless that was configured and asked for, in the ledger, and safe to open in a browser.</summary>
public sealed class LetterTests : IAsyncLifetime
{
    private ApiHost _host = null!;
    private string _path = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(ApiHost.Generous with { FullNumbersOnLetters = true }, families: 2);
        _path = PathOn(_host);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task It_is_filled_in_and_masked()
    {
        var letter = await LetterAsync("""{"kind":"idCard","purpose":"Pencetakan surat pengantar","number":"470/1/2026"}""");
        var lines = LinesOf(letter);

        Assert.Equal(("Pengurusan KTP elektronik", "470/1/2026", "2026-03-02"), (letter.GetProperty("subject").GetString(), letter.GetProperty("number").GetString(), letter.GetProperty("date").GetString()));
        Assert.Equal(Expected("name"), lines["name"]);
        Assert.StartsWith("************", lines["nik"], StringComparison.Ordinal);
        Assert.Equal(4, lines["birthDate"]!.Length);
        Assert.Null(lines["address"]);
        Assert.DoesNotContain(Expected("nik")!, letter.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_full_it_has_the_numbers_and_the_ledger_says_so()
    {
        var lines = LinesOf(await LetterAsync("""{"kind":"familyCard","purpose":"Pencetakan surat pengantar","full":true}"""));
        var ledger = (await _host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).ToString();

        Assert.Equal(Expected("nik"), lines["nik"]);
        Assert.Matches("^[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}$", lines["birthDate"]);
        Assert.Contains("Pencetakan surat pengantar [nik, familyCardNumber, birthDate, address]", ledger, StringComparison.Ordinal);
        Assert.Contains("/introduction-letter", ledger, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_to_print_says_the_same_and_lets_nothing_run()
    {
        using var response = await _host.SendAsync("POST", $"{_path}?format=html", ApiRoles.Operator, """{"kind":"moving","purpose":"Pencetakan surat pengantar","full":true,"about":"Pindah & <script>alert(1)</script>"}""");
        var html = await response.Content.ReadAsStringAsync(ApiHost.Cancellation);

        Assert.Equal((HttpStatusCode.OK, "text/html", "no-store"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, response.Headers.CacheControl!.ToString()));
        Assert.Contains(Expected("nik")!, html, StringComparison.Ordinal);
        Assert.Contains("Pindah &amp; &lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("Pemegang Operator (Operator)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"idCard","purpose":"x"}""", HttpStatusCode.BadRequest, "purpose-required")]
    [InlineData("""{"kind":"idCard","purpose":"Pencetakan surat pengantar","number":"1872044501909999"}""", HttpStatusCode.BadRequest, "invalid-letter")]
    [InlineData("""{"kind":"passport","purpose":"Pencetakan surat pengantar"}""", HttpStatusCode.BadRequest, "invalid-body")]
    [InlineData("""{"kind":77,"purpose":"Pencetakan surat pengantar"}""", HttpStatusCode.BadRequest, "invalid-body")]
    public async Task A_wrong_order_is_refused_and_says_how_to_mend_it(string order, HttpStatusCode status, string code)
    {
        using var response = await _host.SendAsync("POST", _path, ApiRoles.Operator, order);

        Assert.Equal((status, code), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Full_numbers_need_the_configuration_and_readers_get_no_letter()
    {
        await using var strict = await ApiHost.StartAsync(families: 1);
        using var full = await strict.SendAsync("POST", PathOn(strict), ApiRoles.Operator, """{"kind":"idCard","purpose":"Pencetakan surat pengantar","full":true}""");
        using var reader = await _host.SendAsync("POST", _path, ApiRoles.Reader, """{"kind":"idCard","purpose":"Pencetakan surat pengantar"}""");

        Assert.Equal("full-numbers-off", (await ApiHost.ProblemAsync(full)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
    }

    private async Task<JsonElement> LetterAsync(string order) => (await _host.PostAsync(_path, ApiRoles.Operator, order)).GetProperty("data");

    private static Dictionary<string, string?> LinesOf(JsonElement letter) =>
        letter.GetProperty("lines").EnumerateArray().ToDictionary(l => l.GetProperty("field").GetString()!, l => l.GetProperty("value").GetString());

    private string? Expected(string field)
    {
        using var reader = _host.Services.GetRequiredService<PopulationQueries>().Open();
        var village = reader.FindVillage(ApiHost.Own)!.Id;
        return reader.Find(Entities.Residents, village, reader.FindIds(Entities.Residents, village, [1])[1])!.Record.Text(Entities.Residents[field]);
    }

    private static string PathOn(ApiHost host)
    {
        using var reader = host.Services.GetRequiredService<PopulationQueries>().Open();
        return $"/api/v1/villages/{ApiHost.Own}/residents/{reader.FindIds(Entities.Residents, reader.FindVillage(ApiHost.Own)!.Id, [1])[1]}/introduction-letter";
    }
}
