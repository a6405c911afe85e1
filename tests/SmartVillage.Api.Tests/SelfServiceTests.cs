using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Letters;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Letters of residents who are logged in: asked for by the form of OpenSID, sent on, and followed until they are collected.</summary>
public sealed class SelfServiceTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string SelfService = $"{Village}/self-service";
    private const string Whole = """{"session":"sesi-uji-0001","kind":"surat-usaha","phone":"0812 0000 0000","values":{"form_nama_usaha":["Warung Uji"],"form_modal":["kecil"]},"description":"Untuk bank."}""";

    private readonly FakeStaffLetters _staff = new();
    private readonly FakeCitizenPortal _portal;
    private ApiHost _host = null!;

    public SelfServiceTests() => _portal = new FakeCitizenPortal(ApiHost.Own) { Letters = _staff };

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(families: 1, services: services => services.AddSingleton<IServiceAdapter>(_portal));
        FakeCitizenPortal.Admit(_host, ApiHost.Own);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_resident_logs_in_and_out_and_never_sees_the_token()
    {
        var opened = await OkAsync("sessions", """{"credential":"1872044501909999","pin":"123456"}""");
        var word = opened.GetProperty("session").GetString()!;

        Assert.Equal(("WARGA UJI", "1872********9999"), (opened.GetProperty("name").GetString(), opened.GetProperty("nik").GetString()));
        Assert.DoesNotContain("jwt", opened.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, (await OkAsync("letters/list", $$"""{"session":"{{word}}"}""")).GetArrayLength());
        Assert.True((await OkAsync("sessions/end", $$"""{"session":"{{word}}"}""")).GetProperty("ended").GetBoolean());
        Assert.True((await OkAsync("sessions/end", $$"""{"session":"{{word}}"}""")).GetProperty("ended").GetBoolean());
        Assert.Equal((403, "session-ended"), await RefusedAsync("letters/list", $$"""{"session":"{{word}}"}"""));
        Assert.Equal(1, _portal.Logouts);
        Assert.All((string[])["1872044501909999", "123456", "jwt-rahasia", word], secret => Assert.DoesNotContain(secret, string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_ends_when_nobody_uses_it_and_holds_in_its_own_village_only()
    {
        const string Body = """{"session":"sesi-uji-0001"}""";
        _host.Time.Advance(TimeSpan.FromMinutes(19));
        await OkAsync("letters/list", Body);
        _host.Time.Advance(TimeSpan.FromMinutes(19));
        await OkAsync("letters/list", Body);
        using var elsewhere = await _host.SendAsync("POST", $"/api/v1/villages/{ApiHost.Other}/self-service/letters/list", role: null, Body);
        Assert.Equal("self-service-off", (await ApiHost.ProblemAsync(elsewhere)).GetProperty("code").GetString());
        _host.Time.Advance(TimeSpan.FromMinutes(21));
        Assert.Equal((403, "session-ended"), await RefusedAsync("letters/list", Body));
    }

    [Theory]
    [InlineData("salah", 403, "login-refused")]
    [InlineData("terkunci", 429, "too-many-requests")]
    public async Task A_wrong_PIN_and_a_locked_account_are_told_apart(string pin, int status, string code) =>
        Assert.Equal((status, code), await RefusedAsync("sessions", $$"""{"credential":"1872044501909999","pin":"{{pin}}"}"""));

    [Theory]
    [InlineData(AdapterMode.Sandbox)]
    [InlineData(AdapterMode.Directory)]
    public async Task Nothing_goes_out_unless_it_is_live(AdapterMode mode)
    {
        _portal.Mode = mode;

        Assert.Equal((409, "self-service-off"), await RefusedAsync("sessions", """{"credential":"a@b.example","pin":"123456"}"""));
        Assert.Equal((409, "self-service-off"), await RefusedAsync("letters", Whole));
        Assert.Empty(_portal.Sent);
    }

    [Fact]
    public async Task Kinds_come_with_fields_of_our_own_and_one_that_cannot_be_read_is_not_offered()
    {
        var kinds = (await OkAsync("letter-kinds", """{"session":"sesi-uji-0001"}""")).EnumerateArray().ToArray();

        Assert.Equal([("surat-usaha", true), ("surat-domisili", false)], kinds.Select(kind => (kind.GetProperty("kind").GetString(), kind.GetProperty("offered").GetBoolean())));
        var fields = kinds[0].GetProperty("fields").EnumerateArray().ToArray();
        Assert.Equal([("form_nama_usaha", "Line", true), ("form_modal", "Choice", false)], fields.Select(field => (
            field.GetProperty("code").GetString(), field.GetProperty("kind").GetString(), field.GetProperty("required").GetBoolean())));
        Assert.Equal((400, "unknown-letter-kind"), await RefusedAsync("letters", Whole.Replace("surat-usaha", "surat-domisili", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"session":"sesi-uji-0001","kind":"surat-usaha","phone":"0812 0000 0000"}""", "form_nama_usaha")]
    [InlineData("""{"session":"sesi-uji-0001","kind":"surat-usaha","phone":"0812 0000 0000","values":{"form_nama_usaha":["x"],"form_modal":["sedang"]}}""", "form_modal")]
    [InlineData("""{"session":"sesi-uji-0001","kind":"surat-usaha","values":{"form_nama_usaha":["x"]}}""", "phone")]
    [InlineData("""{"session":"sesi-uji-0001","kind":"surat-usaha","phone":"0812 0000 0000","values":{"form_nama_usaha":["x"],"lain":["y"]}}""", "attribute")]
    public async Task A_form_that_is_not_filled_in_as_OpenSID_wants_it_is_not_sent(string body, string field)
    {
        using var response = await _host.SendAsync("POST", $"{SelfService}/letters", role: null, body);
        var problem = await ApiHost.ProblemAsync(response);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-request-form"), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains(field, problem.GetProperty("errors").GetRawText(), StringComparison.Ordinal);
        Assert.Empty(_portal.Sent);
    }

    [Fact]
    public async Task A_letter_is_kept_sent_on_and_followed_until_it_is_collected()
    {
        var receipt = await OkAsync("letters", Whole);
        var id = receipt.GetProperty("id").GetInt64();
        var draft = Assert.Single(_portal.Sent);

        Assert.Equal(("surat-usaha", "4", """{"nama_usaha":"Warung Uji","modal":"kecil"}""", "{}", "Untuk bank.", "0812 0000 0000"), (draft.Slug, draft.KindId, draft.Fields, draft.Requirements, draft.Note, draft.Phone));
        Assert.Equal(("layanan-mandiri-surat", "Received", "Sudah diteruskan ke OpenSID."), (receipt.GetProperty("type").GetString(), receipt.GetProperty("state").GetString(), receipt.GetProperty("note").GetString()));
        var seen = new List<(string?, string?, string?)>();
        foreach (var state in (LetterState[])[LetterState.BeingChecked, LetterState.Incomplete, LetterState.BeingChecked, LetterState.WaitingForSignature, LetterState.Ready, LetterState.Ready, LetterState.Unknown, LetterState.Collected])
        {
            _staff.States["101"] = (state, state == LetterState.Incomplete ? "KTP buram" : null);
            await LookAsync();
            var whole = await OfficeAsync(id);
            seen.Add((whole.GetProperty("state").GetString(), Stage(whole), whole.GetProperty("steps").EnumerateArray().Last().GetProperty("note").GetString()));
        }

        Assert.Equal(
            [
                ("Verified", null, "Permohonan surat sedang diperiksa petugas."),
                ("WaitingOnCitizen", null, "Berkas permohonan surat belum lengkap: KTP buram. Lengkapi di Layanan Mandiri atau di kantor."),
                ("InProgress", null, "Permohonan surat sedang diperiksa petugas."),
                ("InProgress", LetterType.Signing, "Surat menunggu tanda tangan."),
                ("InProgress", LetterType.Ready, "Surat siap diambil di kantor."),
                ("InProgress", LetterType.Ready, "Surat siap diambil di kantor."),
                ("InProgress", LetterType.Ready, "Surat siap diambil di kantor."),
                ("Completed", LetterType.Ready, "Surat sudah diambil."),
            ],
            seen);
        var steps = (await OfficeAsync(id)).GetProperty("steps").GetArrayLength();
        Assert.Equal(new WatchReport(0, 0, 0), await LookAsync());
        Assert.Equal(steps, (await OfficeAsync(id)).GetProperty("steps").GetArrayLength());
    }

    [Theory]
    [InlineData(LetterState.Cancelled, "Cancelled")]
    [InlineData(LetterState.Collected, "Completed")]
    [InlineData(LetterState.WaitingForSignature, "InProgress")]
    public async Task States_in_between_are_passed_through_in_one_look(LetterState state, string expected)
    {
        var id = (await OkAsync("letters", Whole)).GetProperty("id").GetInt64();
        _staff.States["101"] = (state, null);

        // Lists of OpenSID may leave ended letters out.
        _staff.Unlisted.Add("101");

        Assert.Equal(new WatchReport(1, 1, 0), await LookAsync());
        Assert.Equal(expected, (await OfficeAsync(id)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_cannot_be_seen_is_counted_and_nothing_is_moved()
    {
        var id = (await OkAsync("letters", Whole)).GetProperty("id").GetInt64();

        Assert.Equal(new WatchReport(1, 0, 1), await LookAsync());
        _staff.IsDown = true;
        Assert.Equal(new WatchReport(0, 0, 1), await LookAsync());
        _portal.Letters = null;
        Assert.Equal(new WatchReport(0, 0, 1), await LookAsync());
        Assert.Equal("Received", (await OfficeAsync(id)).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData(AnswerStatus.Unknown, "Belum pasti diterima OpenSID")]
    [InlineData(AnswerStatus.Invalid, "Tidak diterima OpenSID: OpenSID menolak.")]
    public async Task A_letter_that_OpenSID_does_not_confirm_stays_with_the_officers(AnswerStatus status, string told)
    {
        _portal.Refusal = AdapterAnswers.Failed<SentLetter>(status, "OpenSID menolak.");

        var receipt = await OkAsync("letters", Whole);
        var whole = await OfficeAsync(receipt.GetProperty("id").GetInt64());

        Assert.Equal("Received", whole.GetProperty("state").GetString());
        Assert.StartsWith(told, whole.GetProperty("steps").EnumerateArray().Last().GetProperty("internalNote").GetString(), StringComparison.Ordinal);
        Assert.Equal(new WatchReport(0, 0, 0), await LookAsync());
    }

    [Fact]
    public async Task A_letter_that_was_sent_on_is_cancelled_in_OpenSID_and_not_behind_its_back()
    {
        var code = (await OkAsync("letters", Whole)).GetProperty("trackingCode").GetString();
        using var tracked = await _host.SendAsync("POST", $"{Village}/requests/tracking/cancellation", role: null, $$"""{"trackingCode":"{{code}}"}""");

        Assert.Equal("cancel-in-self-service", (await ApiHost.ProblemAsync(tracked)).GetProperty("code").GetString());
        Assert.Equal("Cancelled", (await OkAsync("letters/cancellation", """{"session":"sesi-uji-0001","letter":"9"}""")).GetProperty("state").GetString());
        Assert.Equal((404, "not-found"), await RefusedAsync("letters/cancellation", """{"session":"sesi-uji-0001","letter":"10"}"""));
    }

    [Fact]
    public async Task A_letter_that_was_made_is_downloaded_by_its_owner()
    {
        using var file = await _host.SendAsync("POST", $"{SelfService}/letters/archive/file", role: null, """{"session":"sesi-uji-0001","letter":"9"}""");

        Assert.Equal((HttpStatusCode.OK, "application/pdf", "attachment; filename=\"surat.pdf\"", "no-store"), (
            file.StatusCode, file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.ToString(), file.Headers.CacheControl!.ToString()));
        Assert.Equal("470/12/2026", (await OkAsync("letters/archive", """{"session":"sesi-uji-0001"}"""))[0].GetProperty("number").GetString());
        Assert.Equal((404, "not-found"), await RefusedAsync("letters/archive/file", """{"session":"sesi-uji-0001","letter":"12"}"""));
    }

    private Task<WatchReport> LookAsync() => _host.Services.GetRequiredService<LetterWatch>().LookAsync(ApiHost.Cancellation);

    private async Task<JsonElement> OfficeAsync(long id) => (await _host.GetAsync($"{Village}/requests/{id}", ApiRoles.Operator)).GetProperty("data");

    private async Task<JsonElement> OkAsync(string path, string body)
    {
        using var response = await _host.SendAsync("POST", $"{SelfService}/{path}", role: null, body);
        return (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");
    }

    private async Task<(int Status, string? Code)> RefusedAsync(string path, string body)
    {
        using var response = await _host.SendAsync("POST", $"{SelfService}/{path}", role: null, body);
        return ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    private static string? Stage(JsonElement request) => request.GetProperty("stage") is { ValueKind: JsonValueKind.Object } stage ? stage.GetProperty("code").GetString() : null;
}
