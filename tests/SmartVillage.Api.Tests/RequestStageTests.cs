using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Marks on the way of a request: forward only, told to the resident, and the register's word is the register's alone.</summary>
public sealed class RequestStageTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string CodeText = "0000-0000-0000-0000-0009";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Papers_go_to_the_registry_and_come_back_and_the_resident_sees_it()
    {
        var id = Reports.Add(_host, "kependudukan-surat", new RequestContent { Name = "Sari" }, Reports.Code(CodeText)).Id;
        await DoAsync(id, "stage", """{"to":"sent-to-dukcapil","note":"Dikirim Senin"}""");
        using var back = await _host.SendAsync("POST", $"{Village}/requests/{id}/stage", ApiRoles.Operator, """{"to":"letter-ready"}""");
        using var none = await _host.SendAsync("POST", $"{Village}/requests/{id}/stage", ApiRoles.Operator, """{"to":"verified-by-oss"}""");
        await DoAsync(id, "stage", """{"to":"ready","basedOn":2}""");
        using var tracked = await _host.SendAsync("POST", $"{Village}/requests/tracking", body: $$"""{"trackingCode":"{{CodeText}}"}""");
        var seen = (await ApiHost.JsonAsync(tracked, HttpStatusCode.OK)).GetProperty("data");

        Assert.Equal("not-allowed-now", Code(await ApiHost.ProblemAsync(back)));
        Assert.Equal("unknown-stage", Code(await ApiHost.ProblemAsync(none)));
        Assert.Equal(("ready", "Dikirim Senin"), (Code(seen.GetProperty("stage")), seen.GetProperty("note").GetString()));
        Assert.Equal([null, "sent-to-dukcapil", "ready"], seen.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("stage").GetString()));
    }

    [Fact]
    public async Task A_business_number_is_claimed_seen_and_then_verified_by_the_register_only()
    {
        var id = Reports.Add(_host, "nib-bantuan", new RequestContent { Name = "Sari" }).Id;
        var claimed = await DoAsync(id, "nib", """{"nib":"9120001234567","issuedOn":"2025-06-01","kbli":[{"code":"56102","version":2020}]}""");
        using var byHand = await _host.SendAsync("POST", $"{Village}/requests/{id}/stage", ApiRoles.Operator, """{"to":"verified-by-oss"}""");
        var seen = await DoAsync(id, "nib", """{"nib":"9120001234567","documentSeen":true}""");
        _host.Services.GetRequiredService<SampleNibRegistry>().IsAway = true;
        using var away = await _host.SendAsync("POST", $"{Village}/requests/{id}/nib/check", ApiRoles.Operator);
        _host.Services.GetRequiredService<SampleNibRegistry>().IsAway = false;
        var verified = await DoAsync(id, "nib/check", null);
        var other = await DoAsync(id, "nib", """{"nib":"9120001234560"}""");
        using var unknown = await _host.SendAsync("POST", $"{Village}/requests/{id}/nib/check", ApiRoles.Operator);

        Assert.Equal(("claimed", "9120001234567", "56102"), (Code(claimed.GetProperty("stage")), claimed.GetProperty("nib").GetProperty("number").GetString(), Code(claimed.GetProperty("nib").GetProperty("kbli")[0])));
        Assert.Equal(["unknown-stage", "registry-unavailable", "nib-not-held"], [Code(await ApiHost.ProblemAsync(byHand)), Code(await ApiHost.ProblemAsync(away)), Code(await ApiHost.ProblemAsync(unknown))]);
        Assert.Equal(("document-seen", "verified-by-oss", "claimed"), (Code(seen.GetProperty("stage")), Code(verified.GetProperty("stage")), Code(other.GetProperty("stage"))));
    }

    [Theory]
    [InlineData("""{"nib":"123"}""")]
    [InlineData("""{"nib":"912000123456x"}""")]
    [InlineData("""{"nib":"9120001234567","issuedOn":"2027-01-01"}""")]
    [InlineData("""{"nib":"9120001234567","kbli":[{"code":"5610","version":2020}]}""")]
    [InlineData("""{"nib":"9120001234567","kbli":[{"code":"56102","version":2017}]}""")]
    public async Task A_number_that_cannot_be_one_is_refused(string body)
    {
        var id = Reports.Add(_host, "nib-bantuan", new RequestContent { Name = "Sari" }).Id;
        using var response = await _host.SendAsync("POST", $"{Village}/requests/{id}/nib", ApiRoles.Operator, body);

        Assert.Equal("invalid-nib", Code(await ApiHost.ProblemAsync(response)));
    }

    private static string? Code(JsonElement element) => element.GetProperty("code").GetString();

    private async Task<JsonElement> DoAsync(long id, string what, string? body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/requests/{id}/{what}", ApiRoles.Operator, body);
        return (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");
    }
}
