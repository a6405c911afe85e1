using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Requests from the resident's phone to the officer's desk and back.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string Help = """{"type":"nib-bantuan","values":{"business":"Warung Sari","activity":["Makanan"],"capital":2500000,"kbli":null},"description":"Minta didampingi","contact":{"name":"Sari Dewi","phone":"0812 3456 7890"}}""";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(ApiHost.Generous with { PublicWritesPerHour = 6 }, families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_resident_asks_an_officer_answers_and_the_resident_reads_it_with_the_code()
    {
        var sent = Data(await SendAsync("requests", Help));
        var code = sent.GetProperty("trackingCode").GetString()!;
        var id = sent.GetProperty("id").GetInt64();

        var line = Data(await _host.GetAsync($"{Village}/requests?service=nib&open=true", ApiRoles.Operator))[0];
        await DoAsync(id, "state", """{"to":"Verified","basedOn":1}""");
        await DoAsync(id, "assignment", """{"to":"Bu Ani"}""");
        await DoAsync(id, "notes", """{"internalNote":"Sudah ditelepon"}""");
        await DoAsync(id, "state", """{"to":"InProgress"}""");
        await DoAsync(id, "state", """{"to":"WaitingOnCitizen","note":"Bawa KTP"}""");
        var waiting = await TrackAsync(code);
        await DoAsync(id, "state", """{"to":"InProgress"}""");
        var done = Data(await DoAsync(id, "state", """{"to":"Completed","note":"NIB sudah terbit"}"""));
        var tracked = await TrackAsync(code);

        Assert.Equal((id, "Received", 1), (line.GetProperty("id").GetInt64(), line.GetProperty("state").GetString(), line.GetProperty("revision").GetInt64()));
        Assert.Equal(("WaitingOnCitizen", "Bawa KTP", JsonValueKind.Null), (waiting.GetProperty("state").GetString(), waiting.GetProperty("note").GetString(), waiting.GetProperty("dueAt").ValueKind));
        Assert.Equal(("Sari Dewi", "Warung Sari"), (done.GetProperty("contact").GetProperty("name").GetString(), done.GetProperty("values").GetProperty("business")[0].GetString()));
        Assert.Equal("2500000", done.GetProperty("values").GetProperty("capital")[0].GetString());
        Assert.Equal(8, done.GetProperty("steps").GetArrayLength());
        Assert.Equal("Pemegang Operator", done.GetProperty("steps")[1].GetProperty("by").GetString());
        Assert.Equal(("Completed", "NIB sudah terbit"), (tracked.GetProperty("state").GetString(), tracked.GetProperty("note").GetString()));
        Assert.DoesNotContain("ditelepon", tracked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sari", tracked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Pemegang", tracked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_look_and_every_step_is_in_the_ledger_and_no_secret_is_in_any_log()
    {
        var sent = Data(await SendAsync("requests", Help));
        var id = sent.GetProperty("id").GetInt64();
        await _host.GetAsync($"{Village}/requests", ApiRoles.Operator);
        await _host.GetAsync($"{Village}/requests/{id}", ApiRoles.Operator);
        await DoAsync(id, "state", """{"to":"Verified"}""");

        var entries = await EntriesAsync();
        var logs = string.Join('\n', _host.Logs.Lines);

        Assert.Equal(
            [("lihat", "GET /villages/{code}/requests"), ("lihat", "GET /villages/{code}/requests/{id}"), ("putuskan", "POST /villages/{code}/requests/{id}/state")],
            entries.Select(e => (e.Action, e.Route)));
        Assert.All((string[])["Sari", "0812", "Warung", sent.GetProperty("trackingCode").GetString()!], secret => Assert.DoesNotContain(secret, logs, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"psc119"}""")]
    [InlineData("""{"type":"ambulans-terjadwal","values":{"kind":["urgent"]}}""")]
    [InlineData("""{"type":"bencana","values":{"life_danger":["yes"]}}""")]
    public async Task An_emergency_is_told_to_call_and_nothing_is_kept(string body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/requests", body: body);
        var problem = await ApiHost.ProblemAsync(response);

        Assert.Equal((HttpStatusCode.Conflict, "emergency-call"), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains("119", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Empty(Data(await _host.GetAsync($"{Village}/requests", ApiRoles.Operator)).EnumerateArray());
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_field_and_a_trap_or_an_unknown_type_is_refused()
    {
        using var faulty = await _host.SendAsync("POST", $"{Village}/requests", body: """{"type":"nib-bantuan","values":{"kbli":["56"]},"contact":{"phone":"x"}}""");
        using var trapped = await _host.SendAsync("POST", $"{Village}/requests", body: Help.Replace("\"description\"", "\"website\":\"http://x\",\"description\"", StringComparison.Ordinal));
        using var unknown = await _host.SendAsync("POST", $"{Village}/requests", body: """{"type":"1872044501909999"}""");
        using var elsewhere = await _host.SendAsync("POST", "/api/v1/villages/11.01.01.2001/requests", body: Help);

        var problem = await ApiHost.ProblemAsync(faulty);
        Assert.Equal(["activity", "business", "kbli", "phone"], problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, trapped.StatusCode);
        Assert.Equal("unknown-request-type", (await ApiHost.ProblemAsync(unknown)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task An_officer_is_told_what_may_be_the_same_request_once_more_and_the_sender_is_not()
    {
        var first = Data(await SendAsync("requests", Help)).GetProperty("id").GetInt64();
        var again = Data(await SendAsync("requests", Help.Replace("0812 3456 7890", "+62 812-3456-7890", StringComparison.Ordinal)));
        var second = again.GetProperty("id").GetInt64();
        await SendAsync("requests", Help.Replace("7890", "7891", StringComparison.Ordinal));
        await SendAsync("requests", """{"type":"kependudukan-surat","values":{"document":["kk"]},"contact":{"name":"Sari Dewi","phone":"0812 3456 7890"}}""");
        await SendAsync("requests", """{"type":"pju-mati","place":{"address":"RT 03"},"contact":{"phone":"0812 3456 7890"}}""");

        Assert.Equal([second], await DuplicatesAsync(first));
        Assert.Equal([first], await DuplicatesAsync(second));
        Assert.Equal(2, Data(await _host.GetAsync($"{Village}/requests", ApiRoles.Operator)).EnumerateArray().Count(line => line.GetProperty("possibleDuplicates").GetArrayLength() > 0));
        Assert.False(again.TryGetProperty("possibleDuplicates", out _));

        await DoAsync(second, "merge", $$"""{"into":{{first}}}""");
        Assert.Empty(await DuplicatesAsync(first));
    }

    [Fact]
    public async Task Steps_that_may_not_be_taken_say_why()
    {
        var id = Data(await SendAsync("requests", Help)).GetProperty("id").GetInt64();
        var other = Data(await SendAsync("requests", """{"type":"pju-mati","place":{"address":"RT 03"}}""")).GetProperty("id").GetInt64();

        Assert.Equal("not-allowed-now", await RefusedAsync(id, "state", """{"to":"Completed"}"""));
        Assert.Equal("note-needed", await RefusedAsync(id, "state", """{"to":"Rejected"}"""));
        Assert.Equal("changed-meanwhile", await RefusedAsync(id, "state", """{"to":"Verified","basedOn":9}"""));
        Assert.Equal("invalid-note", await RefusedAsync(id, "notes", """{"note":"NIK 1872044501909999"}"""));
        Assert.Equal("invalid-merge", await RefusedAsync(id, "merge", $$"""{"into":{{other}}}"""));
        Assert.Equal("not-found", await RefusedAsync(999_999, "state", """{"to":"Verified"}"""));
    }

    [Fact]
    public async Task The_holder_of_the_code_cancels_and_rates_and_a_wrong_code_is_nothing()
    {
        var first = Data(await SendAsync("requests", Help)).GetProperty("trackingCode").GetString();
        var second = Data(await SendAsync("requests", Help));
        Assert.Equal("Cancelled", Data(await SendAsync("requests/tracking/cancellation", $$"""{"trackingCode":"{{first}}"}""")).GetProperty("state").GetString());
        using var early = await RateAsync(second.GetProperty("trackingCode").GetString());
        using var wrong = await _host.SendAsync("POST", $"{Village}/requests/tracking", body: """{"trackingCode":"0000-0000-0000-0000-0000"}""");
        using var elsewhere = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Other}/requests/tracking", body: $$"""{"trackingCode":"{{first}}"}""");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (early.StatusCode, wrong.StatusCode, elsewhere.StatusCode));
    }

    [Fact]
    public async Task The_index_is_shown_once_ten_residents_have_answered()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(JsonValueKind.Null, (await IndexAsync()).GetProperty("index").ValueKind);
            var code = TrackingCode.Create();
            var id = Reports.Add(_host, "nib-bantuan", new RequestContent { Name = "Warga" }, code).Id;
            foreach (var state in (RequestState[])[RequestState.Verified, RequestState.InProgress, RequestState.Completed])
            {
                Reports.Move(_host, id, state);
            }

            using var rated = await RateAsync(code.ToDisplay());
            Assert.Equal(HttpStatusCode.OK, rated.StatusCode);
        }

        var index = await IndexAsync();
        Assert.Equal((10, 91.67m, "A"), (index.GetProperty("answers").GetInt32(), index.GetProperty("index").GetDecimal(), index.GetProperty("band").GetString()));
        Assert.Equal(3, index.GetProperty("elements").GetProperty("procedure").GetDecimal());
    }

    [Fact]
    public async Task An_officer_at_the_counter_is_named_and_not_limited()
    {
        for (var i = 0; i < 6; i++)
        {
            await SendAsync("requests", Help);
        }

        using var refused = await _host.SendAsync("POST", $"{Village}/requests", body: Help);
        using var foreign = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Other}/requests", ApiRoles.Operator, Help);
        using var taken = await _host.SendAsync("POST", $"{Village}/requests", ApiRoles.Operator, Help);
        var id = Data(await ApiHost.JsonAsync(taken, HttpStatusCode.OK)).GetProperty("id").GetInt64();
        var whole = Data(await _host.GetAsync($"{Village}/requests/{id}", ApiRoles.Operator));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (refused.StatusCode, foreign.StatusCode));
        Assert.Equal(("Officer", "Pemegang Operator"), (whole.GetProperty("channel").GetString(), whole.GetProperty("steps")[0].GetProperty("by").GetString()));
    }

    [Fact]
    public async Task Types_follow_what_the_village_carries_and_lists_come_in_pages()
    {
        var own = Data(await _host.GetAsync($"{Village}/request-types")).EnumerateArray().Select(t => t.GetProperty("code").GetString()).ToArray();
        for (var i = 0; i < 3; i++)
        {
            Reports.Add(_host, "nib-bantuan", new RequestContent { Name = "Warga" });
        }

        var first = await _host.GetAsync($"{Village}/requests?limit=2", ApiRoles.Operator);
        var second = await _host.GetAsync($"{Village}/requests?limit=2&next={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}", ApiRoles.Operator);

        Assert.Contains("ambulans-terjadwal", own);
        Assert.Contains("air-bersih", own);
        Assert.DoesNotContain("rsud-bantuan", own);
        Assert.Equal([3, 2], Data(first).EnumerateArray().Select(r => r.GetProperty("id").GetInt32()));
        Assert.Equal([1], Data(second).EnumerateArray().Select(r => r.GetProperty("id").GetInt32()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    private static JsonElement Data(JsonElement answer) => answer.GetProperty("data");

    private async Task<JsonElement> SendAsync(string path, string body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/{path}", body: body);
        return await ApiHost.JsonAsync(response, HttpStatusCode.OK);
    }

    private async Task<long[]> DuplicatesAsync(long id) =>
        [.. Data(await _host.GetAsync($"{Village}/requests/{id}", ApiRoles.Operator)).GetProperty("possibleDuplicates").EnumerateArray().Select(other => other.GetInt64())];

    private async Task<JsonElement> TrackAsync(string code) => Data(await SendAsync("requests/tracking", $$"""{"trackingCode":"{{code}}"}"""));

    private Task<JsonElement> DoAsync(long id, string action, string body) => _host.PostAsync($"{Village}/requests/{id}/{action}", ApiRoles.Operator, body);

    private async Task<string?> RefusedAsync(long id, string action, string body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/requests/{id}/{action}", ApiRoles.Operator, body);
        return (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString();
    }

    private Task<HttpResponseMessage> RateAsync(string? code) =>
        _host.SendAsync("POST", $"{Village}/requests/tracking/satisfaction", body: $$"""{"trackingCode":"{{code}}","marks":[4,3,4,4,3,4,4,3,4]}""");

    private async Task<JsonElement> IndexAsync() =>
        Data(await _host.GetAsync($"{Village}/satisfaction")).EnumerateArray().Single(s => s.GetProperty("service").GetString() == "nib");

    private async Task<(string Action, string Route)[]> EntriesAsync() =>
    [
        .. Data(await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).EnumerateArray()
            .Select(e => (e.GetProperty("action").GetString()!, e.GetProperty("route").GetString()!)).Where(e => e.Item2.Contains("/requests", StringComparison.Ordinal)),
    ];
}
