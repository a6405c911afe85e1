using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests.Open311;

/// <summary>GeoReport v2 in both formats, through a client that was written from its text.</summary>
public sealed class Open311Tests(SharedHost shared)
{
    private static readonly string[] Errors = ["code", "description"];

    private ApiHost Host => shared.Host;

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task A_client_finds_the_endpoint_sends_a_report_and_follows_it(string format)
    {
        var client = new Open311Client(Host, format);

        var discovery = await client.GetAsync("discovery");
        var services = await client.GetAsync("services", Own);
        var definition = await client.GetAsync("services/pju-mati", Own);
        var sent = await client.PostAsync(
            Own, ("service_code", "pju-mati"), ("lat", "-5.1201"), ("long", format == "xml" ? "105.3301" : "105.3401"), ("description", "Lampu mati\r\ndi depan <pasar> & masjid"),
            ("attribute[pole_number]", "TM-114"), ("attribute[lamps_out]", "2"), ("attribute[hazard]", "school"), ("attribute[since]", "2026-02-20T18:00:00+07:00"));
        var read = await client.GetAsync($"requests/{sent.Id}", Own);
        var token = await client.GetAsync($"tokens/{sent.Id}", Own);

        var endpoint = (Dictionary<string, object?>)((List<object?>)discovery.One["endpoints"]!)[0]!;
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", endpoint["specification"]);
        Assert.EndsWith("/open311/v2", (string)endpoint["url"]!, StringComparison.Ordinal);
        Assert.Equal(["text/xml", "application/json"], ((List<object?>)endpoint["formats"]!).Cast<string>());
        Assert.Equal(["pju-mati", "pju-siang", "pju-kedip", "pju-tiang", "pju-kabel", "pju-baru", "wifi-mati"], services.List.Take(7).Select(s => (string)s["service_code"]!));
        Assert.All(services.List, s => Assert.Equal(["service_code", "service_name", "description", "metadata", "type", "keywords", "group"], s.Keys));
        Assert.All(services.List, s => Assert.Equal(("true", "realtime"), ((string)s["metadata"]!, (string)s["type"]!)));
        var attributes = ((List<object?>)definition.One["attributes"]!).ConvertAll(a => (Dictionary<string, object?>)a!);
        Assert.Equal(
            [("pole_number", "string"), ("lamps_out", "number"), ("since", "datetime"), ("hazard", "singlevaluelist")], attributes.Select(a => ((string)a["code"]!, (string)a["datatype"]!)));
        Assert.Equal(["1", "2", "3", "4"], attributes.Select(a => (string)a["order"]!));
        Assert.Equal(4, ((List<object?>)attributes[3]["values"]!).Count);
        Assert.Equal(["service_request_id", "service_notice", "account_id"], sent.List.Single().Keys);
        Assert.Equal(
            [
                "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible", "service_notice", "requested_datetime",
                "updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url",
            ],
            read.List.Single().Keys);
        Assert.Equal(("open", "pju-mati", "Lampu mati\ndi depan <pasar> & masjid", "-5.1201"), (read.Text("status"), read.Text("service_code"), read.Text("description"), read.Text("lat")));
        // Sunday night in UTC is Monday 03.00 in Metro; 24 working hours end on Wednesday at 16.00.
        Assert.Equal(("2026-03-02T03:00:00+07:00", "2026-03-04T16:00:00+07:00"), (read.Text("requested_datetime"), read.Text("expected_datetime")));
        Assert.Equal((sent.Id, sent.Id), (token.Id, token.Text("token")));
    }

    [Theory]
    [InlineData("xml", "service_requests")]
    [InlineData("json", null)]
    public async Task Roots_are_named_as_the_specification_names_them(string format, string? requests)
    {
        var client = new Open311Client(Host, format);
        var xml = format == "xml";

        Assert.Equal(xml ? "discovery" : null, (await client.GetAsync("discovery")).Root);
        Assert.Equal(xml ? "services" : null, (await client.GetAsync("services", Own)).Root);
        Assert.Equal(xml ? "service_definition" : null, (await client.GetAsync("services/wifi-mati", Own)).Root);
        Assert.Equal(requests, (await client.GetAsync("requests", Own)).Root);
        Assert.Equal(xml ? "errors" : null, (await client.GetAsync("services")).Root);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task What_is_wrong_is_told_as_a_list_of_errors(string format)
    {
        var client = new Open311Client(Host, format);
        (string, string)[] good = [Own, ("service_code", "pju-mati"), ("lat", "-5.1"), ("long", "105.31")];
        (string, string)[] With(params (string Name, string Value)[] other) => [.. good.Where(g => other.All(o => o.Name != g.Item1)), .. other];
        (HttpStatusCode, Task<Open311Result>)[] cases =
        [
            (HttpStatusCode.BadRequest, client.GetAsync("services")),
            (HttpStatusCode.BadRequest, client.GetAsync("requests", ("jurisdiction_id", ""))),
            (HttpStatusCode.NotFound, client.GetAsync("services", ("jurisdiction_id", ApiHost.Unknown))),
            (HttpStatusCode.NotFound, client.GetAsync("services", ("jurisdiction_id", "sfgov.org"))),
            (HttpStatusCode.NotFound, client.GetAsync("services/nothing", Own)),
            (HttpStatusCode.NotFound, client.GetAsync("services/ambulans-terjadwal", Own)),
            (HttpStatusCode.NotFound, client.GetAsync("requests/999999999", Own)),
            (HttpStatusCode.NotFound, client.GetAsync("requests/abc", Own)),
            (HttpStatusCode.NotFound, client.GetAsync("tokens/abc", Own)),
            (HttpStatusCode.BadRequest, client.GetAsync("requests", Own, ("status", "half"))),
            (HttpStatusCode.BadRequest, client.GetAsync("requests", Own, ("start_date", "yesterday"))),
            (HttpStatusCode.BadRequest, client.GetAsync("requests", Own, ("start_date", "2026-01-01T00:00:00Z"), ("end_date", "2026-04-02T00:00:00Z"))),
            (HttpStatusCode.BadRequest, client.GetAsync("requests", Own, ("start_date", "2026-02-01T00:00:00Z"), ("end_date", "2026-01-02T00:00:00Z"))),
            (HttpStatusCode.BadRequest, client.GetAsync("requests", Own, ("page", "0"))),
            (HttpStatusCode.NotFound, client.GetAsync("requests", Own, ("service_code", "nothing"))),
            (HttpStatusCode.BadRequest, client.PostAsync(good[1..])),
            (HttpStatusCode.BadRequest, client.PostAsync(good[..1])),
            (HttpStatusCode.BadRequest, client.PostAsync(good[..2])),
            (HttpStatusCode.BadRequest, client.PostAsync(good[..3])),
            (HttpStatusCode.NotFound, client.PostAsync(With(("service_code", "nothing")))),
            (HttpStatusCode.NotFound, client.PostAsync(With(("service_code", "nib-bantuan")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("lat", "north")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("lat", "91")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("lat", "NaN")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("attribute[lamps_out]", "many")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("attribute[colour]", "red")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("attribute[hazard]", "school"), ("attribute[hazard][]", "none")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("description", new string('x', 4001))))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("description", "http://a http://b http://c")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("phone", "call me")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("website", "http://spam.example")))),
            (HttpStatusCode.BadRequest, client.PostAsync(With(("service_code", "psc119")))),
            (HttpStatusCode.Forbidden, client.PostAsync(With(("api_key", "sv_wrong")))),
            (HttpStatusCode.Forbidden, client.PostAsync(With(("api_key", Host.Key(ApiRoles.Operator, ApiHost.Other))))),
        ];

        foreach (var (expected, sent) in cases)
        {
            var answer = await sent;
            Assert.Equal((expected, answer.Body), (answer.Status, answer.Body));
            Assert.NotEmpty(answer.List);
            Assert.All(answer.List, e => Assert.Equal(Errors, e.Keys));
            Assert.All(answer.List, e => Assert.Equal($"{(int)expected}", e["code"]));
        }
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_report_is_told_at_once()
    {
        var answer = await new Open311Client(Host, "json").PostAsync(Own, ("service_code", "wifi-mati"), ("lat", "x"), ("attribute[since]", "soon"), ("email", "nobody"));

        Assert.Equal(["attribute", "email", "lat", "problem", "since"], answer.List.Select(e => ((string)e["description"]!).Split(':')[0]).Append("attribute").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_emergency_is_answered_with_numbers_and_never_kept()
    {
        await using var host = await ApiHost.StartAsync(families: 1);
        var answer = await new Open311Client(host, "json").PostAsync(Own, ("service_code", "ambulans"), ("description", "Orang tidak sadar"));
        var kept = await host.Services.GetRequiredService<IServiceRequests>().ListAsync(Reports.Village(ApiHost.Own), new RequestFilter(), ApiHost.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("119", answer.Text("description"), StringComparison.Ordinal);
        Assert.Contains("112", answer.Text("description"), StringComparison.Ordinal);
        Assert.Empty(kept);
    }

    private static (string Name, string Value) Own => ("jurisdiction_id", ApiHost.Own);
}
