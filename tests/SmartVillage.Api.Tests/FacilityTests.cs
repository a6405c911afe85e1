using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Wifi points and other equipment: on any map for everybody, kept by the village office, and reported by residents.</summary>
public sealed class FacilityTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string Wifi =
        """{"kind":"wifi","name":"Wifi Balai","latitude":-5.1135,"longitude":105.321,"address":"Halaman balai","status":"working","hours":"Mo-Su","lastCheckedOn":"2026-02-20","keeperRole":"Ketua RT 03","keeperName":"Sari Dewi","keeperPhone":"+62 812 3456 7890","ssid":"Wifi-Kelurahan","isFree":true}""";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_point_that_an_operator_keeps_is_on_the_map_at_once_without_the_keepers_name()
    {
        using var before = await _host.SendAsync("GET", $"{Village}/facilities");
        using var created = await _host.SendAsync("POST", $"{Village}/facilities", ApiRoles.Operator, Wifi);
        var written = (await ApiHost.JsonAsync(created, HttpStatusCode.Created)).GetProperty("data");
        using var after = await _host.SendAsync("GET", $"{Village}/facilities", headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        var text = await after.Content.ReadAsStringAsync(ApiHost.Cancellation);
        var map = JsonDocument.Parse(text).RootElement;

        Assert.Equal((HttpStatusCode.OK, "application/geo+json"), (after.StatusCode, after.Content.Headers.ContentType!.MediaType));
        Assert.Equal(("FeatureCollection", 1), (map.GetProperty("type").GetString(), map.GetProperty("features").GetArrayLength()));
        var feature = map.GetProperty("features")[0];
        var properties = feature.GetProperty("properties");
        Assert.Equal("[105.321,-5.1135]", feature.GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal(
            ("wlan", "no", "24/7", "working", "Ketua RT 03"),
            (Property("internet_access"), Property("internet_access:fee"), Property("opening_hours"), Property("status"), Property("keeperRole")));
        Assert.DoesNotContain("Sari", text, StringComparison.Ordinal);
        Assert.DoesNotContain("7890", text, StringComparison.Ordinal);
        Assert.Equal(created.Headers.Location!.ToString(), $"{Village}/facilities/{written.GetProperty("id").GetInt64()}");
        Assert.Equal("Feature", (await _host.GetAsync(created.Headers.Location.ToString())).GetProperty("type").GetString());
        Assert.Equal("Fresh", after.Headers.GetValues("SmartVillage-Freshness").Single());

        string? Property(string name) => properties.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Only_the_village_office_sees_who_looks_after_it_and_every_look_is_in_the_ledger()
    {
        using var created = await _host.SendAsync("POST", $"{Village}/facilities", ApiRoles.Operator, Wifi);
        var id = (await ApiHost.JsonAsync(created, HttpStatusCode.Created)).GetProperty("data").GetProperty("id").GetInt64();
        var desk = (await _host.GetAsync($"{Village}/facility-desk", ApiRoles.Operator)).GetProperty("data")[0];
        var ledger = (await _host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().Select(e => e.GetProperty("route").GetString()).ToArray();
        var history = (await _host.GetAsync($"{Village}/facilities/{id}/history", ApiRoles.Operator)).ToString();

        Assert.Equal(("Sari Dewi", "+62 812 3456 7890"), (desk.GetProperty("keeperName").GetString(), desk.GetProperty("keeperPhone").GetString()));
        Assert.Contains("GET /villages/{code}/facility-desk", ledger);
        Assert.DoesNotContain("Sari", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Sari", string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal);
        using var refused = await _host.SendAsync("GET", $"{Village}/facility-desk", ApiRoles.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_edit_one_facility_the_second_is_told_and_the_history_names_both()
    {
        var point = Reports.AddFacility(_host);
        var path = $"{Village}/facilities/{point.Id}";
        using var first = await _host.SendAsync("PUT", path, ApiRoles.Operator, Wifi, headers: ("If-Match", "\"r1\""));
        using var stale = await _host.SendAsync("PUT", path, ApiRoles.Approver, Wifi, headers: ("If-Match", "\"r1\""));
        using var staleBody = await _host.SendAsync("PUT", path, ApiRoles.Approver, Wifi.Replace("{", "{\"basedOn\":1,", StringComparison.Ordinal));
        using var weak = await _host.SendAsync("PUT", path, ApiRoles.Approver, Wifi, headers: ("If-Match", "W/\"r2\""));
        using var staleEnd = await _host.SendAsync("DELETE", path, ApiRoles.Approver, headers: ("If-Match", "\"r1\""));
        using var end = await _host.SendAsync("DELETE", path, ApiRoles.Approver, headers: ("If-Match", first.Headers.ETag!.ToString()));
        using var gone = await _host.SendAsync("DELETE", path, ApiRoles.Approver);
        var history = (await _host.GetAsync($"{path}/history", ApiRoles.Operator)).GetProperty("data").EnumerateArray().ToArray();

        Assert.Equal(("\"r2\"", HttpStatusCode.OK), (first.Headers.ETag.ToString(), first.StatusCode));
        Assert.Equal([412, 409, 412, 412, 200, 404], new[] { stale, staleBody, weak, staleEnd, end, gone }.Select(r => (int)r.StatusCode));
        Assert.Equal("precondition-failed", (await ApiHost.ProblemAsync(stale)).GetProperty("code").GetString());
        Assert.Equal(
            [(1, "Petugas", false), (2, "Pemegang Operator", false), (3, "Pemegang Approver", true)],
            history.Select(h => (h.GetProperty("revision").GetInt32(), h.GetProperty("by").GetString()!, h.GetProperty("removed").GetBoolean())));
        Assert.Equal(0, (await _host.GetAsync($"{Village}/facilities")).GetProperty("features").GetArrayLength());
        using var missing = await _host.SendAsync("GET", path);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("\"latitude\":-5.1135,\"longitude\":105.321", "\"latitude\":105.321,\"longitude\":-5.1135", "latitude", "tertukar")]
    [InlineData("\"latitude\":-5.1135", "\"latitude\":51.5", "latitude", "luar Indonesia")]
    [InlineData("\"latitude\":-5.1135,\"longitude\":105.321", "\"latitude\":0,\"longitude\":0", "latitude", "luar Indonesia")]
    [InlineData("\"latitude\":-5.1135", "\"latitude\":1e999", "latitude", "luar Indonesia")]
    [InlineData("Wifi Balai", "Wifi 9812 3456 7890 9999", "name", "NIK")]
    [InlineData("Ketua RT 03", "Pak Budi 0812 3456 7890", "keeperRole", "telepon")]
    [InlineData("Halaman balai", "AA:BB:CC:00:11:22", "address", "MAC")]
    [InlineData("Wifi-Kelurahan", "192.168.1.1", "ssid", "MAC")]
    [InlineData("Mo-Su", "tiap hari", "hours", "Mo-Fr")]
    [InlineData("2026-02-20", "2027-02-20", "lastCheckedOn", "depan")]
    [InlineData("\"working\"", "\"reported-off\"", "status", "laporan warga")]
    [InlineData("\"wifi\"", "\"lamp\"", "ssid", "wifi")]
    [InlineData("+62 812 3456 7890", "0812", "keeperPhone", "nomor lengkap")]
    [InlineData("Wifi Balai", "  ", "name", "wajib")]
    public async Task What_may_not_be_said_is_refused_by_field_and_not_repeated(string good, string bad, string field, string word)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/facilities", ApiRoles.Operator, Wifi.Replace(good, bad, StringComparison.Ordinal));

        var problem = await ApiHost.ProblemAsync(response);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-facility"), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), e => e.GetProperty("field").GetString() == field && e.GetProperty("detail").GetString()!.Contains(word, StringComparison.Ordinal));
        Assert.All((string[])["9812", "3456", "AA:BB"], number => Assert.DoesNotContain(number, ApiHost.SaidBy(problem), StringComparison.Ordinal));
        Assert.Equal(0, (await _host.GetAsync($"{Village}/facilities")).GetProperty("features").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"kind":"pohon","name":"x","latitude":-5,"longitude":105}""")]
    [InlineData("""{"kind":"wifi","name":"x","latitude":"-5","longitude":105}""")]
    [InlineData("""{"kind":"wifi","name":null,"latitude":-5,"longitude":105}""")]
    [InlineData("""{"kind":"wifi","name":"x","longitude":105}""")]
    [InlineData("""{"kind":"wifi","name":"x","latitude":-5,"longitude":105,"bssid":"x"}""")]
    public async Task A_body_of_another_shape_is_none(string body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/facilities", ApiRoles.Operator, body);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-body"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_report_about_a_point_needs_no_other_place_and_shows_until_it_is_done()
    {
        var point = Reports.AddFacility(_host);
        using var before = await _host.SendAsync("GET", $"{Village}/facilities?kind=wifi");
        using var sent = await _host.SendAsync("POST", $"{Village}/requests", body: Report(point.Id));
        var id = (await ApiHost.JsonAsync(sent, HttpStatusCode.OK)).GetProperty("data").GetProperty("id").GetInt64();
        using var again = await _host.SendAsync(
            "POST", "/open311/v2/requests.json", body: $"jurisdiction_id={ApiHost.Own}&service_code=wifi-mati&attribute[point_id]={point.Id}&attribute[problem]=slow");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);

        using var reported = await _host.SendAsync("GET", $"{Village}/facilities?kind=wifi", headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        var shown = (await ApiHost.JsonAsync(reported, HttpStatusCode.OK)).GetProperty("features")[0].GetProperty("properties");
        Assert.Equal(("reported-off", "dilaporkan mati", 2), (shown.GetProperty("status").GetString(), shown.GetProperty("statusName").GetString(), shown.GetProperty("openReports").GetInt32()));
        Assert.StartsWith("2026-03-01T20:00:00", shown.GetProperty("reportedSince").GetString(), StringComparison.Ordinal);

        foreach (var state in (RequestState[])[RequestState.Verified, RequestState.InProgress, RequestState.Completed])
        {
            Reports.Move(_host, id, state);
        }

        _host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("working", (await _host.GetAsync($"{Village}/facilities/{point.Id}")).GetProperty("properties").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_report_about_a_point_of_another_village_or_none_is_refused()
    {
        var foreign = Reports.AddFacility(_host, village: ApiHost.Other);
        var lamp = Reports.AddFacility(_host, new FacilityDetails { Kind = FacilityKind.Lamp, Name = "Tiang 7", Latitude = -5.1, Longitude = 105.3 });

        foreach (var id in (long[])[foreign.Id, lamp.Id, 999])
        {
            using var response = await _host.SendAsync("POST", $"{Village}/requests", body: Report(id));
            var problem = await ApiHost.ProblemAsync(response);
            Assert.Equal((HttpStatusCode.BadRequest, "point_id"), (response.StatusCode, problem.GetProperty("errors")[0].GetProperty("field").GetString()));
        }
    }

    [Fact]
    public async Task An_address_of_a_device_in_a_report_is_not_kept()
    {
        using var sent = await _host.SendAsync(
            "POST", $"{Village}/requests",
            body: """{"type":"wifi-mati","values":{"problem":["off"],"point":["HP saya a4-5e-60-01-02-03"]},"place":{"address":"RT 03"},"description":"MAC A4:5E:60:01:02:03, IP 10.0.0.7"}""");
        var id = (await ApiHost.JsonAsync(sent, HttpStatusCode.OK)).GetProperty("data").GetProperty("id").GetInt64();

        var kept = (await _host.GetAsync($"{Village}/requests/{id}", ApiRoles.Operator)).ToString();
        Assert.Contains("MAC ***, IP ***", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("01-02-03", kept, StringComparison.Ordinal);
    }

    private static string Report(long point) => $$$"""{"type":"wifi-mati","values":{"point_id":["{{{point}}}"],"problem":["off"]}}""";
}
