using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Figures per service, village and period; exact for those who work with them, few ones hidden from everybody else.</summary>
public sealed class EvaluationTests : IAsyncLifetime
{
    private const string One = $"/api/v1/villages/{ApiHost.Own}/service-evaluation";
    private const string All = "/api/v1/service-evaluation";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(
        families: 1,
        fill: village => village.Rows["complaints"].Add(SyntheticVillage.Row(
            Entities.Complaints, 1, ("status", 3), ("title", "Lampu mati"), ("text", "Gelap"), ("createdAt", "2026-02-02T08:00:00"))));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Requests_refusals_ways_and_systems_are_counted_per_service()
    {
        var refused = Reports.Add(_host, "pju-mati");
        using var moved = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Own}/requests/{refused.Id}/state", ApiRoles.Operator, """{"to":"Rejected","note":"Di kelurahan lain.","reason":"OutsideArea"}""");
        Assert.Equal("OutsideArea", (await ApiHost.JsonAsync(moved, HttpStatusCode.OK)).GetProperty("data").GetProperty("refusal").GetString());
        Reports.Add(_host, "pju-mati", new RequestContent { Address = "RT 09", Latitude = -5.2, Longitude = 105.4 });
        await UseAsync("pbb", "phone");
        await UseAsync("pbb", "phone");
        using var called = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Own}/emergency-calls");
        _host.Services.GetRequiredService<IAdapterUptime>().Count(new AdapterStates([Seen(AdapterStatus.Ok)], AdapterStates.None.Modes));
        _host.Services.GetRequiredService<IAdapterUptime>().Count(new AdapterStates([Seen(AdapterStatus.Down)], AdapterStates.None.Modes));

        var rows = (await _host.GetAsync(One, ApiRoles.Operator)).GetProperty("data").EnumerateArray().ToDictionary(r => r.GetProperty("service").GetString()!);

        Assert.Equal(12, rows.Count);
        Assert.Equal((2, 1, 1), (Int(rows["pju"], "received"), Int(rows["pju"], "rejected"), Int(rows["pju"], "open")));
        Assert.Equal((1, 1m), (Int(rows["pju"].GetProperty("refusals"), "OutsideArea"), rows["pju"].GetProperty("inTimeShare").GetDecimal()));
        Assert.Equal(2, Int(rows["pbb"].GetProperty("channelUses"), "phone"));
        Assert.Equal(JsonValueKind.Null, rows["pbb"].GetProperty("inTimeShare").ValueKind);
        Assert.Equal(1, Int(rows["psc119"].GetProperty("channelUses"), "emergencyCall"));
        Assert.Equal((1, 1), (Int(rows["complaints"], "received"), Int(rows["complaints"].GetProperty("requestChannels"), "OpenSid")));
        Assert.Equal(("Bmkg", 2, 0.5m), (rows["bpbd"].GetProperty("uptime")[0].GetProperty("adapter").GetString(), Int(rows["bpbd"].GetProperty("uptime")[0], "looks"), rows["bpbd"].GetProperty("uptime")[0].GetProperty("share").GetDecimal()));
    }

    [Fact]
    public async Task Pilot_and_later_villages_stand_side_by_side_also_in_a_file()
    {
        Reports.Add(_host, "pju-mati");
        Reports.Add(_host, "pju-mati", village: ApiHost.Other);
        Reports.Add(_host, "pju-mati", new RequestContent { Address = "RT 01" }, village: ApiHost.Other);

        var rows = (await _host.GetAsync($"{All}?by=month&from=2026-02-01&until=2026-03-02&pilot={ApiHost.Own}", ApiRoles.District)).GetProperty("data").EnumerateArray()
            .Where(r => r.GetProperty("service").GetString() == "pju" && r.GetProperty("period").GetString() == "2026-03").ToArray();
        var own = (await _host.GetAsync(All, ApiRoles.Operator)).GetProperty("data").EnumerateArray().Select(r => r.GetProperty("village").GetString()).Distinct();
        using var file = await _host.SendAsync("GET", $"{All}/export?pilot={ApiHost.Own}", ApiRoles.Admin);
        var lines = (await file.Content.ReadAsStringAsync(ApiHost.Cancellation)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((1, 2), (Received(rows, "pilot"), Received(rows, "later")));
        Assert.Equal(2, Int(rows.Single(r => r.GetProperty("village").GetString() == ApiHost.Other), "received"));
        Assert.Equal([ApiHost.Own], own);
        Assert.Equal(("text/csv", "evaluasi-layanan-semua-20250303-20260302.csv"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
        Assert.All(lines[1..], line => Assert.EndsWith("Pemegang Admin (Admin); 2026-03-01T20:00:00Z; evaluasi layanan; 72 baris\"", line, StringComparison.Ordinal));
        Assert.Equal(73, lines.Length);
        Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ','), line.Count(c => c == ',')));
    }

    [Theory]
    [InlineData("from=2026-03-01&until=2026-02-01", "invalid-parameter")]
    [InlineData("from=2019-01-01&until=2026-02-01", "invalid-parameter")]
    [InlineData("until=2030-01-01", "invalid-parameter")]
    [InlineData("until=0001-01-01", "invalid-parameter")]
    [InlineData("from=9999-12-31", "invalid-parameter")]
    [InlineData("by=week", "invalid-parameter")]
    [InlineData("pilot=18.72.04.1099", "invalid-parameter")]
    [InlineData("pilot=18.72.04.1003", "invalid-parameter")]
    public async Task A_wrong_question_is_refused_with_what_to_do(string query, string code)
    {
        using var response = await _host.SendAsync("GET", $"{All}?{query}", ApiRoles.Operator);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Everybody_sees_whole_months_and_nothing_small()
    {
        var received = new List<long>();
        for (var i = 0; i < 10; i++)
        {
            received.Add(Reports.Add(_host, "nib-bantuan").Id);
        }

        Reports.Add(_host, "pbb-keringanan");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), await PublicAsync("nib", "received", "inTimeShare"));
        _host.Time.Advance(TimeSpan.FromDays(31));

        Assert.Equal((JsonValueKind.Number, JsonValueKind.Number), await PublicAsync("nib", "received", "inTimeShare"));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), await PublicAsync("nib", "medianHours", "medianHours"));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), await PublicAsync("pbb", "received", "inTimeShare"));
    }

    [Fact]
    public async Task Uses_of_ways_do_not_take_away_from_reports_and_are_limited_by_themselves()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Generous with { PublicWritesPerHour = 1 }, families: 1);
        var path = $"/api/v1/villages/{ApiHost.Own}/services/pbb/channel-uses";
        using var first = await host.SendAsync("POST", path, body: """{"kind":"web"}""");
        using var second = await host.SendAsync("POST", path, body: """{"kind":"web"}""");
        using var report = await host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Own}/emergency-calls");
        using var wrong = await _host.SendAsync("POST", path, body: """{"kind":"pigeon"}""");
        using var number = await _host.SendAsync("POST", path, body: """{"kind":99}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.TooManyRequests, HttpStatusCode.Created), (first.StatusCode, second.StatusCode, report.StatusCode));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (wrong.StatusCode, number.StatusCode));
    }

    [Fact]
    public async Task A_reason_beside_something_else_than_a_refusal_is_refused()
    {
        var id = Reports.Add(_host, "pju-mati").Id;
        using var response = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Own}/requests/{id}/state", ApiRoles.Operator, """{"to":"Verified","reason":"Other"}""");

        Assert.Equal("invalid-reason", (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    private async Task UseAsync(string service, string kind)
    {
        using var response = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Own}/services/{service}/channel-uses", body: $$"""{"kind":"{{kind}}"}""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private async Task<(JsonValueKind, JsonValueKind)> PublicAsync(string service, string first, string second)
    {
        var row = (await _host.GetAsync($"/api/v1/villages/{ApiHost.Own}/service-performance")).GetProperty("data").EnumerateArray().Single(r => r.GetProperty("service").GetString() == service);
        return (row.GetProperty(first).ValueKind, row.GetProperty(second).ValueKind);
    }

    private AdapterObservation Seen(AdapterStatus status) => new()
    {
        Name = "Bmkg",
        Service = "bpbd",
        Mode = AdapterMode.Live,
        Status = status,
        Since = _host.Time.GetUtcNow(),
        CheckedAt = _host.Time.GetUtcNow(),
    };

    private static int Received(JsonElement[] rows, string group) => Int(rows.Single(r => r.GetProperty("group").GetString() == group), "received");

    private static int Int(JsonElement row, string name) => row.GetProperty(name).GetInt32();
}
