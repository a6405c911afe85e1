using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>The dispatch board as officers use it, and what the resident sees of it.</summary>
public sealed class AmbulanceTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_wish_is_driven_and_the_resident_sees_how_far_it_is()
    {
        var (sent, id) = await AskAsync();
        var (vehicle, driver) = (await AddAsync("vehicles", """{"name":"Ambulans 1","plate":"BE 1 XX","carries":["stretcher"]}"""), await AddAsync("drivers", """{"name":"Pak Budi","phone":"0812 0000 0002"}"""));

        var listed = Data(await _host.GetAsync($"{Village}/ambulance/trips", ApiRoles.Operator))[0];
        await DoAsync(id, "state", """{"to":"Accepted","basedOn":1}""");
        var assigned = Data(await DoAsync(id, "assignment", $$"""{"vehicle":{{vehicle}},"driver":{{driver}},"note":"Dijemput pukul 8"}"""));
        await DoAsync(id, "state", """{"to":"EnRoute"}""");
        var tracked = Data(await ApiHost.JsonAsync(await _host.SendAsync("POST", $"{Village}/requests/tracking", body: $$"""{"trackingCode":"{{sent.GetProperty("trackingCode").GetString()}}"}"""), HttpStatusCode.OK));

        Assert.Equal((id, "Received", "Planned", "RSUD", "0812 3456 7890"), (listed.GetProperty("id").GetInt64(), Text(listed, "state"), Text(listed, "kind"), Text(listed, "destination"), Text(listed, "callerPhone")));
        Assert.Equal(("Assigned", "Ambulans 1", "Pak Budi", "2026-03-02T01:00:00Z"), (Text(assigned, "state"), Text(assigned.GetProperty("vehicle"), "name"), Text(assigned.GetProperty("driver"), "name"), Text(assigned, "startsAt")));
        Assert.Equal(("InProgress", "EnRoute", "Dijemput pukul 8"), (Text(tracked, "state"), Text(tracked.GetProperty("trip"), "state"), Text(tracked, "note")));
        Assert.DoesNotContain("Budi", tracked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("BE 1", tracked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_vehicle_is_named_by_the_number_of_the_other_trip_and_by_nothing_else()
    {
        var ((_, first), (_, second)) = (await AskAsync(), await AskAsync());
        var (vehicle, driver) = (await AddAsync("vehicles", """{"name":"Ambulans 1"}"""), await AddAsync("drivers", """{"name":"Pak Budi"}"""));
        var crew = $$"""{"vehicle":{{vehicle}},"driver":{{driver}}}""";
        foreach (var id in (long[])[first, second])
        {
            await DoAsync(id, "state", """{"to":"Accepted"}""");
        }

        await DoAsync(first, "assignment", crew);
        using var busy = await _host.SendAsync("POST", $"{Village}/ambulance/trips/{second}/assignment", ApiRoles.Operator, crew);
        using var needed = await _host.SendAsync("DELETE", $"{Village}/ambulance/drivers/{driver}", ApiRoles.Operator);
        var problem = await ApiHost.ProblemAsync(busy);

        Assert.Equal((HttpStatusCode.Conflict, "crew-busy"), (busy.StatusCode, Text(problem, "code")));
        Assert.Contains($"nomor {first}", Text(problem, "title"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sari", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("crew-busy", Text(await ApiHost.ProblemAsync(needed), "code"));
    }

    [Fact]
    public async Task The_board_alone_moves_a_trip_and_words_about_health_need_a_basis()
    {
        var (_, id) = await AskAsync();
        using var around = await _host.SendAsync("POST", $"{Village}/requests/{id}/state", ApiRoles.Operator, """{"to":"Verified"}""");
        using var health = await _host.SendAsync("POST", $"{Village}/requests", body: Wish(""","description":"Gagal ginjal" """));
        using var file = await _host.SendAsync("POST", $"{Village}/requests/{id}/attachments", ApiRoles.Operator, RouteSample.BodyOf(_host.Routes.Single(r => r.Name == "attachToRequest")));
        await using var permitted = await ApiHost.StartAsync(ApiHost.Generous with { HealthNotesBasis = "Persetujuan tertulis, SOP 12/2026" }, families: 1);
        using var taken = await permitted.SendAsync("POST", $"{Village}/requests", body: Wish(""","description":"Gagal ginjal" """));

        Assert.Equal("on-dispatch-board", Text(await ApiHost.ProblemAsync(around), "code"));
        Assert.Equal("description", Text((await ApiHost.ProblemAsync(health)).GetProperty("errors")[0], "field"));
        Assert.Equal("no-attachments", Text(await ApiHost.ProblemAsync(file), "code"));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("Gagal ginjal", Text(Data(await permitted.GetAsync($"{Village}/ambulance/trips", ApiRoles.Operator))[0], "healthNotes"));
    }

    [Fact]
    public async Task An_urgent_trip_is_never_queued_by_a_resident_and_written_down_by_an_officer_who_called()
    {
        var urgent = Wish(string.Empty, kind: "urgent", more: ""","called_119":["yes"]""");
        using var resident = await _host.SendAsync("POST", $"{Village}/requests", body: urgent);
        using var notCalled = await _host.SendAsync("POST", $"{Village}/requests", ApiRoles.Operator, Wish(string.Empty, kind: "urgent"));
        using var officer = await _host.SendAsync("POST", $"{Village}/requests", ApiRoles.Operator, urgent);

        Assert.Equal("emergency-call", Text(await ApiHost.ProblemAsync(resident), "code"));
        Assert.Equal("emergency-call", Text(await ApiHost.ProblemAsync(notCalled), "code"));
        Assert.Equal("Urgent", Text(Data(await ApiHost.JsonAsync(officer, HttpStatusCode.OK)).GetProperty("trip"), "kind"));
    }

    [Fact]
    public async Task The_list_for_a_day_without_network_holds_what_one_must_call_and_is_in_the_ledger_with_its_purpose()
    {
        var (_, id) = await AskAsync();
        await AddAsync("vehicles", """{"name":"Ambulans 1","plate":"BE 1 XX"}""");
        await AddAsync("drivers", """{"name":"Pak Budi","phone":"0812 0000 0002"}""");
        using var response = await _host.SendAsync("POST", $"{Village}/ambulance/phone-list", ApiRoles.Operator, """{"purpose":"Dipasang di pos jaga"}""");
        using var without = await _host.SendAsync("POST", $"{Village}/ambulance/phone-list", ApiRoles.Operator, """{"purpose":""}""");
        var list = await response.Content.ReadAsStringAsync(ApiHost.Cancellation);

        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.All((string[])["119", "112", "BE 1 XX", "Pak Budi  0812 0000 0002", $"no. {id}", "02-03-2026 08.00", "RSUD", "Sari Dewi  0812 3456 7890", "Dipasang di pos jaga"], part => Assert.Contains(part, list, StringComparison.Ordinal));
        Assert.Equal("purpose-required", Text(await ApiHost.ProblemAsync(without), "code"));
        var entry = Data(await _host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).EnumerateArray().First(e => Text(e, "route")!.EndsWith("phone-list", StringComparison.Ordinal) && e.GetProperty("result").GetInt32() == 200);
        Assert.Equal(("ekspor", "Dipasang di pos jaga"), (Text(entry, "action"), Text(entry, "purpose")));
    }

    [Theory]
    [InlineData("vehicles", """{"name":""}""")]
    [InlineData("vehicles", """{"name":"Ambulans","carries":["pianos"]}""")]
    [InlineData("vehicles", """{"name":"Ambulans","plate":"BE 1234567890123456789012"}""")]
    [InlineData("drivers", """{"name":"9812345678909999"}""")]
    [InlineData("drivers", """{"name":"Budi","phone":"nomornya"}""")]
    public async Task What_no_roster_needs_is_refused(string path, string body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/ambulance/{path}", ApiRoles.Operator, body);

        Assert.Equal("invalid-roster", Text(await ApiHost.ProblemAsync(response), "code"));
    }

    private static string Wish(string extra, string kind = "planned", string more = "") =>
        $$"""{"type":"ambulans-terjadwal","values":{"kind":["{{kind}}"],"purpose":["dialysis"],"destination":["RSUD"],"wanted_at":["2026-03-02T08:00:00+07:00"],"mobility":["walks"],"relation":["self"]{{more}}},"place":{"address":"RT 03"},"contact":{"name":"Sari Dewi","phone":"0812 3456 7890"}{{extra}}}""";

    private static JsonElement Data(JsonElement answer) => answer.GetProperty("data");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<(JsonElement Sent, long Id)> AskAsync()
    {
        using var response = await _host.SendAsync("POST", $"{Village}/requests", body: Wish(string.Empty));
        var sent = Data(await ApiHost.JsonAsync(response, HttpStatusCode.OK));
        return (sent, sent.GetProperty("id").GetInt64());
    }

    private async Task<long> AddAsync(string path, string body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/ambulance/{path}", ApiRoles.Operator, body);
        return Data(await ApiHost.JsonAsync(response, HttpStatusCode.Created)).GetProperty("id").GetInt64();
    }

    private Task<JsonElement> DoAsync(long id, string what, string body) => _host.PostAsync($"{Village}/ambulance/trips/{id}/{what}", ApiRoles.Operator, body);
}
