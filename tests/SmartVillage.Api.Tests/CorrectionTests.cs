using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Corrections by people of several roles, from the door to the import file and the edition that shows it.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost? _host;

    private ApiHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        Support.Campaigns.Open(_host, ApiHost.Own);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task An_approved_value_goes_by_file_and_ends_when_an_edition_shows_it()
    {
        var id = await ProposeAsync(Resident(5), "citizenship", "1", "2");
        await StepAsync(id, ApiRoles.Operator, """{"action":"Review"}""");
        var approved = await StepAsync(id, ApiRoles.Approver, """{"action":"Approve"}""");
        Assert.Equal(("ReadyToApply", "SIAP_TERAP"), (approved.GetProperty("state").GetString(), approved.GetProperty("stateName").GetString()));

        var built = (await Host.PostAsync($"{Village}/import-batches", ApiRoles.Operator, string.Empty)).GetProperty("data");
        var batch = built.GetProperty("batch");
        var number = batch.GetProperty("id").GetInt64();
        Assert.Equal(1, batch.GetProperty("rows").GetInt32());
        Assert.Contains("cadangan", batch.GetProperty("steps")[1].GetString(), StringComparison.Ordinal);
        using var file = await Host.SendAsync("POST", $"{Village}/import-batches/{number}/file", ApiRoles.Operator, """{"purpose":"Impor bulan Juni ke OpenSID"}""");
        var nik = Host.Village.Resident(5).Text(Entities.Residents["nik"])!;
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Contains(nik, await SheetAsync(file), StringComparison.Ordinal);
        Assert.Equal(batch.GetProperty("file").GetString(), file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var reported = (await Host.PostAsync($"{Village}/import-batches/{number}/outcome", ApiRoles.Operator, """{"succeeded":1,"failed":0}""")).GetProperty("data");
        Assert.Equal(("Reported", 1), (reported.GetProperty("state").GetString(), reported.GetProperty("downloads").GetInt32()));

        await Host.Publisher.PublishAsync(Host.Village, SyntheticVillage.Changed(Host.Village.Resident(5), ("citizenship", 2)));
        var ended = (await Host.GetAsync($"{Village}/corrections/{id}", ApiRoles.Operator)).GetProperty("data");
        var settled = (await Host.GetAsync($"{Village}/import-batches/{number}", ApiRoles.VillageHead)).GetProperty("data");

        Assert.Equal("TERVERIFIKASI", ended.GetProperty("stateName").GetString());
        Assert.Equal(("Settled", 1, 0), (settled.GetProperty("state").GetString(), settled.GetProperty("check").GetProperty("verified").GetInt32(), settled.GetProperty("check").GetProperty("differences").GetArrayLength()));
        Assert.Equal(
            ["Propose", "Submit", "Review", "Approve", "Route", "Batch", "MarkApplied", "Observe"], ended.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("action").GetString()));
    }

    [Theory]
    [InlineData(ApiRoles.Enumerator, "Review", HttpStatusCode.Forbidden)]
    [InlineData(ApiRoles.RwCoordinator, "Approve", HttpStatusCode.Forbidden)]
    [InlineData(ApiRoles.Operator, "Review", HttpStatusCode.OK)]
    [InlineData(ApiRoles.Operator, "Approve", HttpStatusCode.Forbidden)]
    [InlineData(ApiRoles.Approver, "Approve", HttpStatusCode.Conflict)]
    public async Task A_step_asks_for_the_right_of_its_role_and_for_the_state_before_it(string role, string action, HttpStatusCode expected)
    {
        var id = Proposals.Add(Host, state: CorrectionState.Submitted).Id;

        using var response = await Host.SendAsync("POST", $"{Village}/corrections/{id}/steps", role, $$"""{"action":"{{action}}"}""");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_same_person_does_not_decide_with_another_key()
    {
        var keys = Host.Services.GetRequiredService<ApiKeyStore>();
        var (first, second) = (keys.Create("Bu Ani", ApiRoles.Approver, ApiHost.Own), keys.Create("bu  ani", ApiRoles.Approver, ApiHost.Own));
        var id = await ProposeAsync(Resident(5), "citizenship", "1", "2", first);
        await StepAsync(id, ApiRoles.Operator, """{"action":"Review"}""");

        using var response = await Host.SendAsync("POST", $"{Village}/corrections/{id}/steps", body: """{"action":"Approve"}""", headers: ("Authorization", $"Bearer {second}"));

        Assert.Equal((HttpStatusCode.Forbidden, "own-proposal"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task What_waits_for_the_civil_registry_is_a_statement_to_print_with_before_after_and_basis()
    {
        var nik = Host.Village.Resident(6).Text(Entities.Residents["nik"])!;
        var id = Proposals.Add(Host, sourceKey: 6, state: CorrectionState.Submitted, field: new FieldDraft("sex", "1", "2", new Evidence(EvidenceKind.BirthCertificate, "1872-LT-<1>"), "Salah ketik")).Id;

        using var page = await Host.SendAsync("POST", $"{Village}/corrections/{id}/statement", ApiRoles.Operator, """{"purpose":"Perubahan di Dukcapil"}""");
        using var unasked = await Host.SendAsync("POST", $"{Village}/corrections/{id}/statement", ApiRoles.Operator, "{}");
        using var reader = await Host.SendAsync("POST", $"{Village}/corrections/{id}/statement", ApiRoles.Reader, """{"purpose":"Perubahan di Dukcapil"}""");
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "text/html", "no-store"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType, page.Headers.CacheControl!.ToString()));
        Assert.All([nik, "Semula", "Jenis kelamin", "Akta kelahiran nomor 1872-LT-&lt;1&gt;; Salah ketik", "Perubahan di Dukcapil", "@page{size:A4"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        var style = SHA256.HashData(Encoding.UTF8.GetBytes(text.Split("<style>")[1].Split("</style>")[0]));
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(style)}';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (unasked.StatusCode, reader.StatusCode));
        var ledger = (await Host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().First(line => line.GetProperty("action").GetString() == "ungkap");
        Assert.Equal("Perubahan di Dukcapil [sex]", ledger.GetProperty("purpose").GetString());
    }

    [Fact]
    public async Task Values_are_masked_by_role_and_opened_for_a_purpose_only()
    {
        var nik = Host.Village.Resident(6).Text(Entities.Residents["nik"])!;
        var id = Proposals.Add(Host, sourceKey: 6, state: CorrectionState.Submitted, field: new FieldDraft("nik", nik, "1872040101819999", new Evidence(EvidenceKind.IdCard, "KTP-RAHASIA"), "Dasar rahasia")).Id;

        var reader = (await Host.GetAsync($"{Village}/corrections/{id}", ApiRoles.Reader)).GetRawText();
        var office = (await Host.GetAsync($"{Village}/corrections/{id}", ApiRoles.Approver)).GetRawText();
        var opened = (await Host.PostAsync($"{Village}/corrections/{id}/reveal", ApiRoles.Approver, """{"purpose":"Mencocokkan dengan KTP-el"}""")).GetRawText();

        foreach (var secret in (string[])[nik, "1872040101819999", "KTP-RAHASIA"])
        {
            Assert.DoesNotContain(secret, reader, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, office, StringComparison.Ordinal);
            Assert.Contains(secret, opened, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Dasar rahasia", reader, StringComparison.Ordinal);
        Assert.Contains("Dasar rahasia", office, StringComparison.Ordinal);
        var ledger = (await Host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().First(line => line.GetProperty("action").GetString() == "ungkap");
        Assert.Equal("Mencocokkan dengan KTP-el [nik]", ledger.GetProperty("purpose").GetString());
    }

    [Fact]
    public async Task The_work_list_of_screens_says_where_and_why()
    {
        Proposals.Add(Host, state: CorrectionState.ReadyToApply, sourceKey: 7, field: new FieldDraft("phone", Host.Village.Resident(7).Text(Entities.Residents["phone"]), "081211110000"));
        // Resident 2 is dead: the import would write on without a word.
        Proposals.Add(Host, state: CorrectionState.ReadyToApply, sourceKey: 2);
        var built = (await Host.PostAsync($"{Village}/import-batches", ApiRoles.Operator, string.Empty)).GetProperty("data");

        var list = (await Host.GetAsync($"{Village}/corrections/screen-list", ApiRoles.Operator)).GetProperty("data");
        var opened = (await Host.PostAsync($"{Village}/corrections/screen-list", ApiRoles.Operator, """{"purpose":"Pengisian ke OpenSID hari ini"}""")).GetRawText();

        Assert.Equal(JsonValueKind.Null, built.GetProperty("batch").ValueKind);
        Assert.Equal("not-active", built.GetProperty("toScreens")[0].GetProperty("code").GetString());
        var tasks = list.EnumerateArray().SelectMany(page => page.GetProperty("tasks").EnumerateArray()).ToList();
        Assert.Equal(2, tasks.Count);
        Assert.All(tasks, task => Assert.StartsWith("Menu Kependudukan", task.GetProperty("menu").GetString(), StringComparison.Ordinal));
        Assert.Contains(tasks, task => task.GetProperty("fields")[0].GetProperty("routeReason").GetString()?.Contains("tercatat mati", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("081211110000", list.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("081211110000", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_is_not_fresh_gives_no_file()
    {
        Proposals.Add(Host, state: CorrectionState.ReadyToApply);
        Host.Time.Advance(TimeSpan.FromHours(27));

        using var response = await Host.SendAsync("POST", $"{Village}/import-batches", ApiRoles.Operator, string.Empty);

        Assert.Equal((HttpStatusCode.Conflict, "not-fresh"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_file_is_gone_after_seven_days_and_needs_a_purpose_before()
    {
        var id = Proposals.AddBatch(Host).Id;

        using var without = await Host.SendAsync("POST", $"{Village}/import-batches/{id}/file", ApiRoles.Operator, """{"purpose":""}""");
        using var forbidden = await Host.SendAsync("POST", $"{Village}/import-batches/{id}/file", ApiRoles.Approver, """{"purpose":"Impor bulan Juni"}""");
        Host.Time.Advance(TimeSpan.FromDays(7));
        using var late = await Host.SendAsync("POST", $"{Village}/import-batches/{id}/file", ApiRoles.Operator, """{"purpose":"Impor bulan Juni"}""");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Gone), (without.StatusCode, forbidden.StatusCode, late.StatusCode));
    }

    [Theory]
    [InlineData("""{"corrections":[]}""")]
    [InlineData("""{"corrections":[null]}""")]
    [InlineData("""{"corrections":[{"clientId":"a","resident":7,"family":3,"fields":[]}]}""")]
    [InlineData("""{"corrections":[{"clientId":"a","resident":7,"fields":[null]}]}""")]
    [InlineData("""{"corrections":[{"clientId":"a","resident":7,"fields":[{"field":"citizenship","base":"1","value":"9"}]}]}""")]
    [InlineData("""{"corrections":[{"clientId":"a","resident":999999,"fields":[{"field":"citizenship","base":"1","value":"2"}]}]}""")]
    [InlineData("""{"corrections":[{"clientId":"a","resident":7,"fields":[{"field":"citizenship","base":"1","value":"2","evidence":{"kind":77}}]}]}""")]
    public async Task A_bad_proposal_is_refused_and_nothing_is_kept(string body)
    {
        using var response = await Host.SendAsync("POST", $"{Village}/corrections", ApiRoles.Enumerator, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await Host.GetAsync($"{Village}/corrections", ApiRoles.Reader)).GetProperty("data").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"action":"Route"}""")]
    [InlineData("""{"action":"Observe"}""")]
    [InlineData("""{"action":99}""")]
    public async Task What_the_system_does_nobody_can_ask_for(string body)
    {
        using var response = await Host.SendAsync("POST", $"{Village}/corrections/{Proposals.Add(Host).Id}/steps", ApiRoles.Approver, body);

        Assert.InRange((int)response.StatusCode, 400, 409);
    }

    [Fact]
    public async Task Lists_go_by_state_and_resident_and_in_pages()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => Proposals.Add(Host).Id).ToList();
        Proposals.Add(Host, state: CorrectionState.Submitted, sourceKey: 5);

        var first = await Host.GetAsync($"{Village}/corrections?state=Draft&limit=2", ApiRoles.Reader);
        var second = await Host.GetAsync($"{Village}/corrections?state=Draft&limit=2&next={first.GetProperty("next").GetString()}", ApiRoles.Reader);
        var one = await Host.GetAsync($"{Village}/corrections?resident={Resident(5)}", ApiRoles.Reader);

        Assert.Equal(Enumerable.Reverse(ids), first.GetProperty("data").EnumerateArray().Concat(second.GetProperty("data").EnumerateArray()).Select(row => row.GetProperty("id").GetInt64()));
        Assert.Single(one.GetProperty("data").EnumerateArray());
    }

    [Theory]
    [InlineData(200, 400, HttpStatusCode.Created)]
    [InlineData(200, 4000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(201, 400, HttpStatusCode.BadRequest)]
    public async Task Two_hundred_proposals_are_handed_in_together(int count, int width, HttpStatusCode expected)
    {
        var proposals = Enumerable.Range(1, count).Select(i => $$"""{"clientId":"{{i}}","resident":{{Resident(5)}},"fields":[{"field":"citizenship","base":"1","value":"2"}]}""".PadRight(width));
        using var response = await Host.SendAsync("POST", $"{Village}/corrections", ApiRoles.Enumerator, $$"""{"corrections":[{{string.Join(',', proposals)}}],"submit":false}""");

        Assert.Equal(expected, response.StatusCode);
    }

    private long Resident(long sourceKey) => Host.Services.GetRequiredService<IVillagePopulations>().Read(Reports.Village(ApiHost.Own))!.FindPerson(sourceKey)!.Id;

    private async Task<long> ProposeAsync(long resident, string field, string before, string after, string? key = null)
    {
        var body = $$"""{"corrections":[{"clientId":"a","resident":{{resident}},"fields":[{"field":"{{field}}","base":"{{before}}","value":"{{after}}"}]}]}""";
        using var response = await Host.SendAsync("POST", $"{Village}/corrections", key is null ? ApiRoles.Enumerator : null, body, headers: key is null ? [] : [("Authorization", $"Bearer {key}")]);
        return (await ApiHost.JsonAsync(response, HttpStatusCode.Created)).GetProperty("data")[0].GetProperty("id").GetInt64();
    }

    private async Task<JsonElement> StepAsync(long id, string role, string body) => (await Host.PostAsync($"{Village}/corrections/{id}/steps", role, body)).GetProperty("data");

    private static async Task<string> SheetAsync(HttpResponseMessage response)
    {
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(ApiHost.Cancellation));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync(ApiHost.Cancellation);
    }
}
