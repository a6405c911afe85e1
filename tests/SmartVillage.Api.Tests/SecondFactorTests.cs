using System.Net;
using Microsoft.AspNetCore.Http;
using OtpNet;
using SmartVillage.Api.Access;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>A key with a second factor is asked for it where it could do the most harm, and nowhere else.</summary>
public sealed class SecondFactorTests(SharedHost shared)
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string Reveal = """{"fields":["nik"],"purpose":"Pencetakan surat pengantar"}""";

    private ApiHost Host => shared.Host;

    [Fact]
    public async Task A_reveal_asks_for_the_code_of_the_phone_and_a_list_does_not()
    {
        var (key, secret) = Make();

        using var list = await SendAsync("GET", $"{Village}/residents?limit=1", key);
        using var refused = await SendAsync("POST", $"{Village}/residents/7/reveal", key, Reveal);
        var opened = await OpenAsync(key, CodeOf(secret));
        using var revealed = await SendAsync("POST", $"{Village}/residents/7/reveal", key, Reveal, opened.GetProperty("session").GetString());
        using var other = await SendAsync("POST", $"{Village}/residents/7/reveal", Make().Key, Reveal, opened.GetProperty("session").GetString());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden), (list.StatusCode, refused.StatusCode, revealed.StatusCode, other.StatusCode));
        Assert.Equal("second-factor-needed", (await ApiHost.ProblemAsync(refused)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Deciding_about_a_correction_asks_for_it_and_looking_at_it_does_not()
    {
        var (key, _) = Make();
        var id = Proposals.Add(Host).Id;

        using var review = await SendAsync("POST", $"{Village}/corrections/{id}/steps", key, """{"action":"Review"}""");
        using var approval = await SendAsync("POST", $"{Village}/corrections/{id}/steps", key, """{"action":"Approve"}""");

        Assert.NotEqual(HttpStatusCode.Forbidden, review.StatusCode);
        Assert.Equal("second-factor-needed", (await ApiHost.ProblemAsync(approval)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_wrong_code_is_told_and_too_many_lock_the_key()
    {
        var (key, secret) = Make();
        var codes = new List<string>();
        for (var turn = 0; turn < 6; turn++)
        {
            using var response = await SendAsync("POST", "/api/v1/key/second-factor", key, $$"""{"code":"{{Wrong(secret)}}"}""");
            codes.Add((await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()!);
        }

        using var shaped = await SendAsync("POST", "/api/v1/key/second-factor", key, """{"code":"12345"}""");

        Assert.Equal(["wrong-code", "wrong-code", "wrong-code", "wrong-code", "second-factor-locked", "second-factor-locked"], codes);
        Assert.Equal("invalid-code", (await ApiHost.ProblemAsync(shaped)).GetProperty("code").GetString());
    }

    [Fact]
    public void Where_it_is_required_a_key_without_one_neither_opens_nor_decides_and_a_reader_is_not_asked()
    {
        var gate = new SecondFactorGate(Host.Services.GetRequiredService<SecondFactors>(), new ApiOptions { SecondFactorRequired = true });

        Assert.Equal("second-factor-missing", gate.Refuse(new DefaultHttpContext(), new Caller("k", "Bu Kasi", ApiRoles.Operator, ApiHost.Own), Right.Reveal)?.Code);
        Assert.Null(gate.Refuse(new DefaultHttpContext(), new Caller("k", "Bu Kasi", ApiRoles.Operator, ApiHost.Own), Right.ReadRecords));
        Assert.Null(new SecondFactorGate(Host.Services.GetRequiredService<SecondFactors>(), new ApiOptions()).Refuse(new DefaultHttpContext(), new Caller("k", "Bu Kasi", ApiRoles.Operator, ApiHost.Own), Right.Reveal));
    }

    private (string Key, string Secret) Make()
    {
        var key = Host.Services.GetRequiredService<ApiKeyStore>().Create("Bu Faktor", ApiRoles.Approver, ApiHost.Own);
        return (key, Host.Services.GetRequiredService<SecondFactors>().Enrol(key.Split('_')[1])!);
    }

    private string CodeOf(string secret, int step = 0) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(Host.Time.GetUtcNow().UtcDateTime.AddSeconds(30 * step));

    private string Wrong(string secret) => Enumerable.Range(0, 10).Select(code => $"{code:000000}").First(code => !new[] { -1, 0, 1 }.Select(step => CodeOf(secret, step)).Contains(code));

    private async Task<System.Text.Json.JsonElement> OpenAsync(string key, string code)
    {
        using var response = await SendAsync("POST", "/api/v1/key/second-factor", key, $$"""{"code":"{{code}}"}""");
        return (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path, string key, string? body = null, string? session = null) =>
        Host.SendAsync(method, path, role: null, body, headers: session is null ? [("Authorization", $"Bearer {key}")] : [("Authorization", $"Bearer {key}"), (SecondFactorGate.Header, session)]);
}
