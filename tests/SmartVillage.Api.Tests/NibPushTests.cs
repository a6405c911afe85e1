using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>OSS tells of business numbers: only with its token, without people, as often as it likes; everybody else learns nothing.</summary>
public sealed class NibPushTests : IAsyncLifetime
{
    private const string Path = "/oss/receiveNIB";
    private const string Number = "9120000009999";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(ApiHost.Generous with { NibReceiver = new NibReceiver("oss", "rahasia") }, families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_is_sent_with_the_token_is_kept_without_people_and_verifies_a_claim_when_the_register_is_away()
    {
        var id = Reports.Add(_host, "nib-bantuan", new RequestContent { Name = "Sari" }).Id;
        using var claimed = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Own}/requests/{id}/nib", ApiRoles.Operator, $$"""{"nib":"{{Number}}"}""");
        _host.Services.GetRequiredService<SampleNibRegistry>().IsAway = true;

        var (status, body) = await SendAsync(Body(), TokenOf(Number));
        var (again, _) = await SendAsync(Body(), TokenOf(Number).ToUpperInvariant());
        var kept = await _host.Services.GetRequiredService<INibInbox>().FindAsync(Number, ApiHost.Cancellation);
        using var verified = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Own}/requests/{id}/nib/check", ApiRoles.Operator);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (claimed.StatusCode, status, again));
        Assert.Equal("""{"responreceiveNIB":{"status":"1","keterangan":"Berhasil menyimpan data"}}""", body);
        Assert.Equal(
            (NibState.Active, new DateOnly(2025, 3, 4), new DateOnly(2026, 2, 28), "1872041002", BusinessScale.Micro),
            (kept!.Value.Push.Record.State, kept.Value.Push.Record.IssuedOn, kept.Value.Push.ChangedOn, kept.Value.Push.Area, kept.Value.Push.Record.Scale));
        Assert.Equal(["56102", "56104"], kept.Value.Push.Record.Kbli);
        Assert.DoesNotContain("WARGA", JsonSerializer.Serialize(kept.Value.Push), StringComparison.Ordinal);
        Assert.Equal("verified-by-oss", (await ApiHost.JsonAsync(verified, HttpStatusCode.OK)).GetProperty("data").GetProperty("stage").GetProperty("code").GetString());
        Assert.DoesNotContain(Number, string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_paper_is_a_revoked_number()
    {
        await SendAsync(Body(document: "3"), TokenOf(Number));

        Assert.Equal(NibState.Revoked, (await _host.Services.GetRequiredService<INibInbox>().FindAsync(Number, ApiHost.Cancellation))!.Value.Push.Record.State);
    }

    [Fact]
    public async Task Whatever_is_wrong_gets_one_answer()
    {
        (string? Body, string? Token)[] wrong =
        [
            (Body(), null), (Body(), "0000000000000000000000000000000000000000"), (Body(), TokenOf("9120000009998")), (Body(), TokenOf(Number, "lain")), ("{", TokenOf(Number)), ("[]", TokenOf(string.Empty + "x")),
            ("{}", TokenOf(Number)), ("""{"dataNIB":[]}""", TokenOf(Number)), ("""{"dataNIB":{"nib":{"a":1}}}""", TokenOf(Number)), (null, TokenOf(Number)),
        ];
        var answers = new HashSet<(HttpStatusCode, string)>();
        foreach (var (body, token) in wrong)
        {
            answers.Add(await SendAsync(body, token));
        }

        Assert.Equal((HttpStatusCode.Unauthorized, """{"responreceiveNIB":{"status":"2","keterangan":"User akses tidak valid"}}"""), Assert.Single(answers));
        Assert.Null(await _host.Services.GetRequiredService<INibInbox>().FindAsync(Number, ApiHost.Cancellation));
    }

    [Fact]
    public async Task A_right_token_for_what_is_no_number_says_that_the_data_is_wrong()
    {
        var (status, body) = await SendAsync("""{"dataNIB":{"nib":"12"}}""", TokenOf("12"));

        Assert.Equal((HttpStatusCode.BadRequest, """{"responreceiveNIB":{"status":"2","keterangan":"Data parameter salah"}}"""), (status, body));
    }

    [Fact]
    public async Task Without_an_account_there_is_no_such_address()
    {
        await using var host = await ApiHost.StartAsync(families: 1);
        using var response = await host.SendAsync("POST", Path, body: Body());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain(host.Routes, r => r.Name == "receiveNib");
    }

    private async Task<(HttpStatusCode, string)> SendAsync(string? body, string? token)
    {
        using var response = await _host.SendAsync("POST", Path, body: body, headers: token is null ? [] : [("Token", token)]);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(ApiHost.Cancellation));
    }

    private string TokenOf(string number, string password = "rahasia")
    {
        var day = _host.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
#pragma warning disable CA5350 // OSS prescribes it.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes($"oss{password}{number}{day}")));
#pragma warning restore CA5350
    }

    private static string Body(string document = "9") =>
        $$$"""{"dataNIB":{"nib":"{{{Number}}}","tgl_terbit_nib":"2025-03-04","tgl_perubahan_nib":"2026-02-28 00:00:00","nama_perseroan":"WARGA UJI","perseroan_daerah_id":"1872041002","skala_usaha":"01","status_nib":1,"tipe_dokumen ":"{{{document}}}","penanggung_jwb":[{"nama_penanggung_jwb":"WARGA UJI","no_identitas_penanggung_jwb":"1872044501909999"}],"data_proyek":[{"kbli":"56102"},{"kbli":56104},{"kbli":"x"},{"kbli":"56102"}]}}""";
}
