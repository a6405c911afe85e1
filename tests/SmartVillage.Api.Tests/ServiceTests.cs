using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>The catalogue of services: for everybody, at any time, and as operators say.</summary>
public sealed class ServiceTests : IAsyncLifetime
{
    private const string Services = $"/api/v1/villages/{ApiHost.Own}/services";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(ApiHost.Own, 1, "Fresh", "Tejosari")]
    [InlineData(ApiHost.Unpublished, 0, "Late", "Purwoasri")]
    [InlineData(ApiHost.Configured, 0, "Late", ApiHost.Configured)]
    public async Task All_ten_are_there_without_a_login_also_before_the_first_edition(string village, int edition, string freshness, string name)
    {
        var answer = await _host.GetAsync($"/api/v1/villages/{village}/services");

        var data = answer.GetProperty("data").EnumerateArray().ToArray();
        Assert.Equal(
            ["bpjs", "ambulans", "layanan-mandiri", "nib", "psc119", "kependudukan", "pbb", "pju", "rsud", "bpbd"], data.Select(s => s.GetProperty("code").GetString()));
        // What the catalogue wants and an installation with a request desk can carry; emergencies stay a call.
        var ambulance = village == ApiHost.Configured ? "Directory" : "Queue";
        Assert.Equal(
            ["Queue", ambulance, "Directory", "Queue", "Directory", "Queue", "Queue", "Live", "Directory", "Queue"], data.Select(s => s.GetProperty("mode").GetString()));
        Assert.All(data, s => Assert.Equal(JsonValueKind.Array, s.GetProperty("channels").ValueKind));
        Assert.All(data, s => Assert.Equal(14, s.GetProperty("standard").GetArrayLength()));
        Assert.All(data, s => Assert.False(s.TryGetProperty("toConfirm", out _)));
        Assert.Equal((edition, freshness), (answer.GetProperty("meta").GetProperty("edition").GetInt32(), answer.GetProperty("meta").GetProperty("freshness").GetString()));
        Assert.Contains(name, (await TextAsync($"/api/v1/villages/{village}/catalog/schema-org.jsonld")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/villages/18.72.04.1099/services")]
    [InlineData(Services + "/parkir")]
    [InlineData(Services + "/BPJS")]
    [InlineData("/api/v1/villages/18.72.04.1002/catalog/cpsv-ap/parkir.jsonld")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await _host.SendAsync("GET", path);

        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Residents_see_no_number_that_nobody_confirmed_and_operators_are_asked_about_it()
    {
        var everything = await TextAsync(Services) + await TextAsync($"/api/v1/villages/{ApiHost.Own}/catalog/cpsv-ap.jsonld") + await TextAsync($"/api/v1/villages/{ApiHost.Own}/catalog/schema-org.jsonld");
        var desk = (await _host.GetAsync($"{Services}/bpbd/variation", ApiRoles.Operator)).GetProperty("data");

        Assert.All(new[] { "812-6472", "8126472", "895-2339", "8952339", "8165" }, number => Assert.DoesNotContain(number, everything, StringComparison.Ordinal));
        Assert.Contains(desk.GetProperty("toConfirm").EnumerateArray(), q => q.GetProperty("candidate").GetString() == "+62 812-6472-7013");
        Assert.Equal(("Live", "Queue"), (desk.GetProperty("wantedMode").GetString(), desk.GetProperty("shown").GetProperty("mode").GetString()));
    }

    [Fact]
    public async Task An_operators_word_is_shown_at_once_and_changes_every_tag()
    {
        using var before = await _host.SendAsync("GET", Services);
        using var documentBefore = await _host.SendAsync("GET", $"/api/v1/villages/{ApiHost.Own}/catalog/cpsv-ap.jsonld");

        var written = await PutAsync("pbb", """{"variation":{"notice":{"id":"Tutup"},"channels":[{"kind":"phone","value":"+62 725 100200","hours":"Mo-Fr 08:00-15:00"}]},"basedOn":0}""");

        Assert.Equal(1, written.GetProperty("revision").GetInt32());
        using var after = await _host.SendAsync("GET", Services, headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        using var documentAfter = await _host.SendAsync("GET", $"/api/v1/villages/{ApiHost.Own}/catalog/cpsv-ap.jsonld", headers: ("If-None-Match", documentBefore.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (after.StatusCode, documentAfter.StatusCode));
        var pbb = (await _host.GetAsync($"{Services}/pbb")).GetProperty("data");
        var channel = pbb.GetProperty("channels")[0];
        Assert.Equal(("Tutup", "tel:+62725100200", "Operator"), (pbb.GetProperty("notice").GetProperty("id").GetString(), channel.GetProperty("href").GetString(), channel.GetProperty("confidence").GetString()));
        Assert.Equal(JsonValueKind.Null, (await _host.GetAsync($"/api/v1/villages/{ApiHost.Other}/services/pbb")).GetProperty("data").GetProperty("notice").ValueKind);
    }

    [Fact]
    public async Task Clinics_of_the_hospital_are_shown_with_their_rule_and_until_they_are_too_old()
    {
        await PutAsync("rsud", """{"variation":{"clinics":[{"name":{"id":"Poli Anak"},"hours":"Mo-Th 08:00-14:00","quotaPerDay":30,"referral":"jkn","confirmedOn":"2026-02-20"},{"name":{"id":"Poli Gigi"},"referral":"none","confirmedOn":"2025-03-01"}]}}""");

        var clinics = (await _host.GetAsync($"{Services}/rsud")).GetProperty("data").GetProperty("clinics");
        using var future = await _host.SendAsync("PUT", $"{Services}/rsud/variation", ApiRoles.Operator, """{"variation":{"clinics":[{"name":{"id":"Poli Anak"},"referral":"jkn","confirmedOn":"2026-03-03"}]}}""");
        using var elsewhere = await _host.SendAsync("PUT", $"{Services}/bpjs/variation", ApiRoles.Operator, """{"variation":{"clinics":[{"name":{"id":"Poli Anak"},"referral":"jkn","confirmedOn":"2026-02-20"}]}}""");

        Assert.Equal((30, "jkn", "Current"), (clinics[0].GetProperty("quotaPerDay").GetInt32(), clinics[0].GetProperty("referral").GetString(), clinics[0].GetProperty("confirmation").GetString()));
        Assert.Equal("Peserta JKN dengan rujukan FKTP; umum tanpa rujukan.", clinics[0].GetProperty("referralText").GetProperty("id").GetString());
        Assert.Equal("Expired", clinics[1].GetProperty("confirmation").GetString());
        Assert.Contains("clinics[0].confirmedOn", (await ApiHost.ProblemAsync(future)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("hanya ada pada layanan rsud", (await ApiHost.ProblemAsync(elsewhere)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_process_wrote_is_shown_within_a_second()
    {
        await _host.GetAsync(Services);
        Assert.True(VillageCode.TryParse(ApiHost.Own, out var own));
        await _host.Services.GetRequiredService<IServiceVariations>().AppendAsync(
            new VariationChange { Village = own, Service = SmartVillage.Services.ServiceCode.Pbb, Overlay = new() { Notice = new("Dari luar") }, By = "Lain", ByKey = "x" }, ApiHost.Cancellation);
        _host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("Dari luar", await TextAsync(Services), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_runs_out_after_twelve_months_and_new_words_end_it_at_once()
    {
        await PutAsync("nib", """{"variation":{"notice":{"id":"A"}}}""");
        Assert.Equal("Never", await ConfirmationAsync());

        var desk = (await _host.PostAsync($"{Services}/nib/confirmation", ApiRoles.Operator, """{"note":"Ditanyakan ke DPMPTSP"}""")).GetProperty("data");
        Assert.Equal("Pemegang Operator", desk.GetProperty("confirmedBy").GetString());
        Assert.Equal("Current", await ConfirmationAsync());
        var shown = (await _host.GetAsync($"{Services}/nib")).GetProperty("data");
        Assert.Equal("Operator Tejosari", shown.GetProperty("lastConfirmedBy").GetString());
        Assert.DoesNotContain("Pemegang", await TextAsync(Services), StringComparison.Ordinal);

        _host.Time.Advance(TimeSpan.FromDays(366));
        Assert.Equal("Expired", await ConfirmationAsync());
        await _host.PostAsync($"{Services}/nib/confirmation", ApiRoles.Operator, "{}");
        Assert.Equal("Current", await ConfirmationAsync());
        await PutAsync("nib", """{"variation":{}}""");
        Assert.Equal("Never", await ConfirmationAsync());

        async Task<string?> ConfirmationAsync() => (await _host.GetAsync($"{Services}/nib")).GetProperty("data").GetProperty("confirmation").GetString();
    }

    [Fact]
    public async Task The_history_names_everybody_page_by_page()
    {
        await PutAsync("pju", """{"variation":{"notice":{"id":"Satu"}},"note":"Dari Dishub"}""");
        await PutAsync("pju", """{"variation":{"notice":{"id":"Dua"}}}""", ApiRoles.Approver);
        await _host.PostAsync($"{Services}/pju/confirmation", ApiRoles.Operator, "{}");

        var first = await _host.GetAsync($"{Services}/pju/history?limit=2", ApiRoles.Operator);
        var second = await _host.GetAsync($"{Services}/pju/history?limit=2&next={first.GetProperty("next").GetString()}", ApiRoles.Operator);

        var versions = first.GetProperty("data").EnumerateArray().Concat(second.GetProperty("data").EnumerateArray()).ToArray();
        Assert.Equal(
            [(1, "Pemegang Operator", "Edited", "Satu", "Dari Dishub"), (2, "Pemegang Approver", "Edited", "Dua", null), (3, "Pemegang Operator", "Confirmed", "Dua", null)],
            versions.Select(v => (
                v.GetProperty("revision").GetInt32(), v.GetProperty("by").GetString()!, v.GetProperty("kind").GetString()!, v.GetProperty("variation").GetProperty("notice").GetProperty("id").GetString()!,
                v.GetProperty("note").GetString())));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told()
    {
        await PutAsync("pju", """{"variation":{"notice":{"id":"Satu"}},"basedOn":0}""");

        foreach (var (method, path, body) in new[] { ("PUT", "variation", """{"variation":{},"basedOn":0}"""), ("POST", "confirmation", """{"basedOn":0}""") })
        {
            using var late = await _host.SendAsync(method, $"{Services}/pju/{path}", ApiRoles.Operator, body);
            Assert.Equal((HttpStatusCode.Conflict, "changed-meanwhile"), (late.StatusCode, (await ApiHost.ProblemAsync(late)).GetProperty("code").GetString()));
        }

        Assert.Single((await _host.GetAsync($"{Services}/pju/history", ApiRoles.Operator)).GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task A_condition_of_HTTP_does_the_same_as_the_revision_in_the_body()
    {
        using var nothing = await _host.SendAsync("GET", $"{Services}/pju/variation", ApiRoles.Operator);
        using var first = await _host.SendAsync("PUT", $"{Services}/pju/variation", ApiRoles.Operator, """{"variation":{"notice":{"id":"Satu"}}}""", headers: ("If-Match", nothing.Headers.ETag!.ToString()));
        Assert.Equal(("\"r0\"", "\"r1\"", HttpStatusCode.OK), (nothing.Headers.ETag!.ToString(), first.Headers.ETag!.ToString(), first.StatusCode));

        foreach (var (tag, body) in new[] { ("\"r0\"", "{}"), ("W/\"r1\"", "{}"), ("\"r1\", \"r2\"", "{}"), ("\"x\"", "{}"), ("\"r1\"", """{"basedOn":0}""") })
        {
            using var late = await _host.SendAsync("POST", $"{Services}/pju/confirmation", ApiRoles.Operator, body, headers: ("If-Match", tag));
            Assert.Equal((HttpStatusCode.PreconditionFailed, "precondition-failed"), (late.StatusCode, (await ApiHost.ProblemAsync(late)).GetProperty("code").GetString()));
        }

        foreach (var tag in (string[])["\"r1\"", "*"])
        {
            using var confirmed = await _host.SendAsync("POST", $"{Services}/pju/confirmation", ApiRoles.Operator, "{}", headers: ("If-Match", tag));
            Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        }

        Assert.Equal(3, (await _host.GetAsync($"{Services}/pju/history", ApiRoles.Operator)).GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"variation":{"channels":[{"kind":"phone","value":"+62 0725 41820"}]}}""", "invalid-variation")]
    [InlineData("""{"variation":{"channels":[{"kind":"web","value":"javascript:alert(1)"}]}}""", "invalid-variation")]
    [InlineData("""{"variation":{"channels":[null]}}""", "invalid-variation")]
    [InlineData("""{"variation":{"hiddenChannels":["112"]}}""", "invalid-variation")]
    [InlineData("""{"variation":{"standard":{"fee":{"id":"x"}}}}""", "invalid-variation")]
    [InlineData("""{"variation":{"standard":{"cost":{"id":"x"}}}}""", "invalid-body")]
    [InlineData("""{"variation":{"notice":{"id":"NIK 9812 3456 7890 9999"}}}""", "invalid-variation")]
    [InlineData("""{"variation":{"fee":{"amount":1}}}""", "invalid-body")]
    [InlineData("""{"variation":{"name":{"id":null}}}""", "invalid-body")]
    [InlineData("""{"variation":{"channels":[{"kind":"phone"}]}}""", "invalid-body")]
    [InlineData("""{"variation":{"toConfirm":[]}}""", "invalid-body")]
    [InlineData("""{"variation":null}""", "invalid-body")]
    [InlineData("""{}""", "invalid-body")]
    [InlineData("""{"variation":{},"by":"Orang lain"}""", "invalid-body")]
    [InlineData("""{"variation":{},"note":"NIK 9812 3456 7890 9999"}""", "invalid-note")]
    public async Task What_may_not_be_said_changes_nothing_and_is_not_repeated(string body, string code)
    {
        using var response = await _host.SendAsync("PUT", $"{Services}/pbb/variation", ApiRoles.Operator, body);

        var problem = await ApiHost.ProblemAsync(response);
        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.DoesNotContain("9812", ApiHost.SaidBy(problem), StringComparison.Ordinal);
        Assert.Empty((await _host.GetAsync($"{Services}/pbb/history", ApiRoles.Operator)).GetProperty("data").EnumerateArray());
    }

    [Theory]
    [InlineData(ApiRoles.Operator, 200)]
    [InlineData(ApiRoles.Approver, 200)]
    [InlineData(ApiRoles.VillageHead, 403)]
    [InlineData(ApiRoles.Admin, 403)]
    [InlineData(ApiRoles.Reader, 403)]
    [InlineData(ApiRoles.Enumerator, 403)]
    [InlineData(ApiRoles.RwCoordinator, 403)]
    [InlineData(ApiRoles.District, 403)]
    [InlineData(ApiRoles.Auditor, 403)]
    public async Task Only_the_village_office_says_how_its_services_are(string role, int expected)
    {
        using var put = await _host.SendAsync("PUT", $"{Services}/pbb/variation", role, """{"variation":{}}""");
        using var confirm = await _host.SendAsync("POST", $"{Services}/pbb/confirmation", role, "{}");
        using var get = await _host.SendAsync("GET", $"{Services}/pbb/variation", role);
        using var history = await _host.SendAsync("GET", $"{Services}/pbb/history", role);

        Assert.All(new[] { put, confirm, get, history }, r => Assert.Equal(expected, (int)r.StatusCode));
    }

    [Fact]
    public async Task Operators_prepare_a_village_before_anything_is_copied()
    {
        var key = _host.Key(ApiRoles.Operator, ApiHost.Configured);
        using var put = await _host.SendAsync(
            "PUT", $"/api/v1/villages/{ApiHost.Configured}/services/pbb/variation", body: """{"variation":{"notice":{"id":"Segera"}}}""", headers: ("Authorization", $"Bearer {key}"));

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Contains("Segera", await TextAsync($"/api/v1/villages/{ApiHost.Configured}/services"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_list_shows_operators_what_to_ask_about_all_ten()
    {
        await _host.PostAsync($"{Services}/nib/confirmation", ApiRoles.Operator, "{}");

        var desks = (await _host.GetAsync($"/api/v1/villages/{ApiHost.Own}/service-variations", ApiRoles.Operator)).GetProperty("data").EnumerateArray().ToArray();

        Assert.Equal(10, desks.Length);
        Assert.Equal(["nib"], desks.Select(d => d.GetProperty("shown")).Where(s => s.GetProperty("confirmation").GetString() == "Current").Select(s => s.GetProperty("code").GetString()));
        Assert.All(desks, d => Assert.NotEqual(0, d.GetProperty("toConfirm").GetArrayLength()));
    }

    [Fact]
    public async Task An_operator_says_nothing_about_another_village()
    {
        using var response = await _host.SendAsync("PUT", $"/api/v1/villages/{ApiHost.Other}/services/pbb/variation", ApiRoles.Operator, """{"variation":{}}""");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("cpsv-ap")]
    [InlineData("schema-org")]
    public async Task Linked_data_has_stable_addresses_tags_and_the_state_in_headers(string vocabulary)
    {
        foreach (var path in new[] { $"/api/v1/villages/{ApiHost.Own}/catalog/{vocabulary}.jsonld", $"/api/v1/villages/{ApiHost.Own}/catalog/{vocabulary}/layanan-mandiri.jsonld" })
        {
            using var response = await _host.SendAsync("GET", path);
            using var same = await _host.SendAsync("GET", path, headers: ("If-None-Match", response.Headers.ETag!.ToString()));

            Assert.Equal(("application/ld+json", HttpStatusCode.NotModified), (response.Content.Headers.ContentType!.MediaType, same.StatusCode));
            Assert.Equal(("1", "Fresh"), (response.Headers.GetValues("SmartVillage-Edition").Single(), response.Headers.GetValues("SmartVillage-Freshness").Single()));
            Assert.True(response.Headers.CacheControl!.Public);
            var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ApiHost.Cancellation)).RootElement;
            Assert.Equal(path.EndsWith("mandiri.jsonld", StringComparison.Ordinal) ? 1 : 10, document.GetProperty("@graph").EnumerateArray()
                .Count(n => n.GetProperty("@type").ToString() is "PublicService" or "GovernmentService"));
        }
    }

    [Fact]
    public async Task Emergency_numbers_need_no_store_no_login_and_may_be_kept_for_when_there_is_no_network()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_host.Files.Population, new string('x', 10_000), ApiHost.Cancellation);
        File.Delete(_host.Files.Population + "-wal");

        using var response = await _host.SendAsync("GET", "/api/v1/emergency");
        using var same = await _host.SendAsync("GET", "/api/v1/emergency", headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        using var odd = await _host.SendAsync("GET", "/api/v1/emergency?nik=9812345678909999");
        using var broken = await _host.SendAsync("GET", Services);

        var data = (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");
        Assert.Equal(["119", "112"], data.GetProperty("numbers").EnumerateArray().Select(n => n.GetProperty("number").GetString()));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.BadRequest, HttpStatusCode.ServiceUnavailable), (same.StatusCode, odd.StatusCode, broken.StatusCode));
        Assert.Contains("stale-if-error", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> PutAsync(string service, string body, string role = ApiRoles.Operator)
    {
        using var response = await _host.SendAsync("PUT", $"{Services}/{service}/variation", role, body);
        return (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await _host.SendAsync("GET", path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(ApiHost.Cancellation);
    }
}
