using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Api.Tests;

/// <summary>What residents do with their account of Layanan Mandiri besides letters: complaints with a photo, papers, mail box, notices, news, aid, prints and PIN.</summary>
public sealed class CitizenDeskTests : IAsyncLifetime
{
    private const string SelfService = $"/api/v1/villages/{ApiHost.Own}/self-service";
    private const string Session = """{"session":"sesi-uji-0001"}""";

    private readonly FakeCitizenPortal _portal = new(ApiHost.Own);
    private ApiHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(families: 1, services: services => services.AddSingleton<IServiceAdapter>(_portal));
        FakeCitizenPortal.Admit(_host, ApiHost.Own);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_complaint_goes_out_with_a_photo_that_was_drawn_anew_and_nothing_of_it_is_kept()
    {
        using var response = await UploadAsync(
            "complaints", SamplePictures.Jpeg(), ("session", "sesi-uji-0001"), ("email", "warga@contoh.id"), ("phone", "0812 0000 0000"), ("title", " Lampu mati "), ("text", "Di RT 03\r\nsejak Senin"));
        var sent = (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");

        Assert.Equal((true, "10"), (sent.GetProperty("sent").GetBoolean(), sent.GetProperty("id").GetString()));
        var draft = Assert.IsType<ComplaintDraft>(Assert.Single(_portal.Things.Sent));
        Assert.Equal(("warga@contoh.id", "0812 0000 0000", "Lampu mati", "Di RT 03\nsejak Senin", "foto.jpg"), (draft.Email, draft.Phone, draft.Title, draft.Text, draft.FileName));
        Assert.DoesNotContain(SamplePictures.Secret, Encoding.Latin1.GetString(draft.File), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.All((string[])["warga@contoh.id", "Lampu mati", "sesi-uji"], words => Assert.DoesNotContain(words, string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_complaint_that_OpenSID_would_refuse_is_not_sent_and_says_what_is_missing()
    {
        using var response = await UploadAsync("complaints", SamplePictures.Jpeg(), ("session", "sesi-uji-0001"), ("email", "bukan surel"), ("phone", "abc"), ("title", new string('x', 201)));
        var problem = await ApiHost.ProblemAsync(response);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-self-service-form"), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(["email", "phone", "title", "text"], problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()));
        Assert.Empty(_portal.Things.Sent);
    }

    [Theory]
    [InlineData("pdf", "sesi-uji-0001", 415, "unsupported-file")]
    [InlineData("html", "sesi-uji-0001", 415, "unsupported-file")]
    [InlineData("jpeg", "sesi-lain", 403, "session-ended")]
    [InlineData("jpeg", "", 403, "session-ended")]
    public async Task Only_pictures_of_somebody_who_is_logged_in_are_sent(string file, string session, int status, string code)
    {
        var content = file switch { "pdf" => SamplePdfs.Plain, "html" => "<html>x</html>"u8.ToArray(), _ => SamplePictures.Jpeg() };
        using var response = await UploadAsync("complaints", content, ("session", session), ("email", "warga@contoh.id"), ("phone", "081200000000"), ("title", "Lampu"), ("text", "Mati"));

        Assert.Equal((status, code), ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
        Assert.Empty(_portal.Things.Sent);
    }

    [Fact]
    public async Task What_OpenSID_does_not_confirm_is_said_to_be_unknown()
    {
        _portal.Things.Refusal = AdapterAnswers.Failed<SentComplaint>(AnswerStatus.Unknown, "OpenSID tidak menjawab pada waktunya.");
        using var response = await UploadAsync("complaints", SamplePictures.Jpeg(), ("session", "sesi-uji-0001"), ("email", "warga@contoh.id"), ("phone", "081200000000"), ("title", "Lampu"), ("text", "Mati"));

        Assert.Equal((HttpStatusCode.BadGateway, "outcome-unknown"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Papers_are_added_listed_fetched_and_removed_as_own_ones_only()
    {
        using var added = await UploadAsync("documents", SamplePdfs.Plain, ("session", "sesi-uji-0001"), ("name", "Fotokopi KK"), ("requirement", "2"));
        Assert.True((await ApiHost.JsonAsync(added, HttpStatusCode.OK)).GetProperty("data").GetProperty("done").GetBoolean());
        var paper = Assert.IsType<PaperDraft>(Assert.Single(_portal.Things.Sent));
        Assert.Equal(("Fotokopi KK", "2", "dokumen.pdf"), (paper.Name, paper.RequirementId, paper.FileName));

        Assert.Equal("KK", (await OkAsync("documents/list", Session))[0].GetProperty("name").GetString());
        using var file = await _host.SendAsync("POST", $"{SelfService}/documents/file", role: null, Item("9"));
        Assert.Equal(("application/pdf", "no-store"), (file.Content.Headers.ContentType!.MediaType, file.Headers.CacheControl!.ToString()));
        Assert.Equal((404, "not-found"), await RefusedAsync("documents/file", Item("10")));
        Assert.Equal((404, "not-found"), await RefusedAsync("documents/removal", Item("10")));
        Assert.True((await OkAsync("documents/removal", Item("9"))).GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task A_letter_takes_papers_of_its_owner_only()
    {
        const string Start = """{"session":"sesi-uji-0001","kind":"surat-usaha","phone":"0812 0000 0000","values":{"form_nama_usaha":["Warung"]},"papers":""";

        Assert.Equal("Fotokopi KK", (await OkAsync("letter-requirements", Session))[0].GetProperty("name").GetString());
        Assert.Equal((400, "invalid-self-service-form"), await RefusedAsync("letters", Start + """{"2":"10"}}"""));
        Assert.Equal((400, "invalid-self-service-form"), await RefusedAsync("letters", Start + """{"x\"":"9"}}"""));
        Assert.Empty(_portal.Sent);
        await OkAsync("letters", Start + """{"2":"9"}}""");
        Assert.Equal("""{"2":"9"}""", Assert.Single(_portal.Sent).Requirements);
    }

    [Fact]
    public async Task Words_of_others_come_without_HTML_and_scripts()
    {
        var message = (await OkAsync("messages/list", Session))[0];
        var article = await OkAsync("news/article", """{"session":"sesi-uji-0001","slug":"kerja-bakti"}""");

        Assert.Equal(("Undangan", "Hari Senin", JsonValueKind.Null), (message.GetProperty("subject").GetString(), message.GetProperty("text").GetString(), message.GetProperty("read").ValueKind));
        Assert.Equal("Minggu pagi", article.GetProperty("text").GetString());
        Assert.Equal("Tanya", (await OkAsync("messages/list", """{"session":"sesi-uji-0001","sent":true}"""))[0].GetProperty("subject").GetString());
        Assert.Equal((404, "not-found"), await RefusedAsync("news/article", """{"session":"sesi-uji-0001","slug":"../../admin"}"""));
    }

    [Fact]
    public async Task Messages_comments_and_devices_are_passed_on_when_they_can_be()
    {
        await OkAsync("messages", """{"session":"sesi-uji-0001","subject":"Tanya","text":"Kapan buka?"}""");
        await OkAsync("news/comment", """{"session":"sesi-uji-0001","article":"3","text":"Terima kasih."}""");
        await OkAsync("notices/device", """{"session":"sesi-uji-0001","device":"ponsel-1","token":"kata"}""");

        Assert.Equal([("Tanya", "Kapan buka?"), ("3", "Terima kasih."), ("ponsel-1", "kata")], _portal.Things.Sent.Cast<(string, string)>());
        Assert.Equal((400, "invalid-self-service-form"), await RefusedAsync("messages", """{"session":"sesi-uji-0001","subject":"","text":" "}"""));
        Assert.Equal((400, "invalid-self-service-form"), await RefusedAsync("news/comment", """{"session":"sesi-uji-0001","article":"3 or 1","text":"x"}"""));
        Assert.Equal(3, _portal.Things.Sent.Count);
    }

    [Fact]
    public async Task A_PIN_is_changed_made_new_and_asked_for_without_telling_who_is_known()
    {
        Assert.True((await OkAsync("pin/change", """{"session":"sesi-uji-0001","pin":"123456","newPin":"654321"}""")).GetProperty("done").GetBoolean());
        Assert.Equal((409, "refused-by-opensid"), await RefusedAsync("pin/change", """{"session":"sesi-uji-0001","pin":"111111","newPin":"654321"}"""));
        Assert.Equal((400, "invalid-self-service-form"), await RefusedAsync("pin/change", """{"session":"sesi-uji-0001","pin":"123456","newPin":"123456"}"""));
        Assert.True((await OkAsync("pin/forgotten", """{"email":"siapa@contoh.id"}""")).GetProperty("done").GetBoolean());
        Assert.True((await OkAsync("pin/reset", """{"token":"kata","email":"siapa@contoh.id","newPin":"654321"}""")).GetProperty("done").GetBoolean());
        Assert.Equal((400, "invalid-self-service-form"), await RefusedAsync("pin/reset", """{"token":"kata","email":"siapa@contoh.id","newPin":"12345a"}"""));
        Assert.All((string[])["123456", "654321", "siapa@contoh.id"], secret => Assert.DoesNotContain(secret, string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asking_for_PINs_from_one_address_is_limited()
    {
        await using var host = await ApiHost.StartAsync(families: 1, options: new ApiOptions { PublicWritesPerHour = 2 }, services: services => services.AddSingleton<IServiceAdapter>(new FakeCitizenPortal(ApiHost.Own)));
        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await host.SendAsync("POST", $"{SelfService}/pin/forgotten", role: null, """{"email":"siapa@contoh.id"}""");
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 200, 429], statuses);
    }

    private async Task<HttpResponseMessage> UploadAsync(string path, byte[] file, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(part, "file", "IMG_1872044501909999.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host.Address, $"{SelfService}/{path}")) { Content = form };
        return await _host.Client.SendAsync(request, ApiHost.Cancellation);
    }

    private static string Item(string id) => $$"""{"session":"sesi-uji-0001","id":"{{id}}"}""";

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
}
