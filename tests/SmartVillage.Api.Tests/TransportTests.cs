using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Whoever asks for the way to the hospital gets a trip of the ambulance by one call of an officer, and each names the other.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string CodeText = "0000-0000-0000-0000-0009";
    private const string Wish = """{"destination":"RSUD","mobility":"wheelchair","relation":"family","note":"Ambulans dipesan"}""";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_trip_is_opened_from_what_is_known_and_both_name_each_other()
    {
        var id = Reports.AddTransport(_host, code: Reports.Code(CodeText)).Id;
        using var opened = await OpenAsync(id, Wish);
        var trip = Data(await ApiHost.JsonAsync(opened, HttpStatusCode.Created));
        var onBoard = Data(await _host.GetAsync($"{Village}/ambulance/trips", ApiRoles.Operator)).EnumerateArray().Single();
        using var tracked = await _host.SendAsync("POST", $"{Village}/requests/tracking", body: $$"""{"trackingCode":"{{CodeText}}"}""");
        using var own = await _host.SendAsync("POST", $"{Village}/requests/tracking", body: $$"""{"trackingCode":"{{Text(trip, "trackingCode")}}"}""");
        var (asked, followed) = (Data(await ApiHost.JsonAsync(tracked, HttpStatusCode.OK)), Data(await ApiHost.JsonAsync(own, HttpStatusCode.OK)));

        Assert.Equal((trip.GetProperty("id").GetInt64(), id), (asked.GetProperty("tripRequest").GetInt64(), followed.GetProperty("origin").GetInt64()));
        Assert.Equal(("Joined", "Ambulans dipesan"), (Text(asked.GetProperty("steps")[1], "kind"), Text(asked, "note")));
        Assert.Equal(
            ("Received", "Planned", "RT 03", "RSUD", "wheelchair", "Sari", "0812 0000 0000"),
            (Text(onBoard, "state"), Text(onBoard, "kind"), Text(onBoard, "pickup"), Text(onBoard, "destination"), Text(onBoard, "mobility"), Text(onBoard, "callerName"), Text(onBoard, "callerPhone")));
        Assert.Equal(_host.Time.GetUtcNow().AddDays(1).ToUnixTimeSeconds(), onBoard.GetProperty("startsAt").GetDateTimeOffset().ToUnixTimeSeconds());
        Assert.Equal(JsonValueKind.Null, onBoard.GetProperty("healthNotes").ValueKind);
    }

    [Fact]
    public async Task There_is_one_trip_until_it_is_declined()
    {
        var id = Reports.AddTransport(_host).Id;
        using var first = await OpenAsync(id, Wish);
        var trip = Data(await ApiHost.JsonAsync(first, HttpStatusCode.Created)).GetProperty("id").GetInt64();
        using var second = await OpenAsync(id, Wish);
        var refused = await ApiHost.ProblemAsync(second);
        await _host.PostAsync($"{Village}/ambulance/trips/{trip}/state", ApiRoles.Operator, """{"to":"Declined","note":"Kendaraan rusak"}""");
        using var third = await OpenAsync(id, Wish);

        Assert.Equal("trip-exists", Text(refused, "code"));
        Assert.Contains($"nomor {trip}", Text(refused, "title"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, third.StatusCode);
    }

    [Theory]
    [InlineData("register", Wish, "no-transport-asked")]
    [InlineData("transport", """{"destination":"RSUD","mobility":"flies","relation":"family"}""", "invalid-request-form")]
    [InlineData("transport", """{"destination":"RSUD","mobility":"walks","relation":"family","wantedAt":"besok"}""", "invalid-request-form")]
    [InlineData("transport", """{"destination":"RSUD","mobility":"walks","relation":"family","basedOn":7}""", "changed-meanwhile")]
    [InlineData("transport", """{"destination":"RSUD","mobility":"walks","relation":"family","place":{"latitude":-5.1}}""", "invalid-request-form")]
    public async Task What_makes_no_trip_is_refused_and_changes_nothing(string help, string body, string code)
    {
        var id = Reports.AddTransport(_host, help: help).Id;
        using var response = await OpenAsync(id, body);
        var after = Data(await _host.GetAsync($"{Village}/requests/{id}", ApiRoles.Operator));

        Assert.Equal(code, Text(await ApiHost.ProblemAsync(response), "code"));
        Assert.Equal(1, after.GetProperty("revision").GetInt64());
        Assert.Empty(Data(await _host.GetAsync($"{Village}/ambulance/trips", ApiRoles.Operator)).EnumerateArray());
    }

    private Task<HttpResponseMessage> OpenAsync(long id, string body) => _host.SendAsync("POST", $"{Village}/requests/{id}/trip", ApiRoles.Operator, body);

    private static JsonElement Data(JsonElement answer) => answer.GetProperty("data");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
