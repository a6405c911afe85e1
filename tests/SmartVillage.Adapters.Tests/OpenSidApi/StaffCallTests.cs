using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;
using static SmartVillage.Adapters.Tests.OpenSidApi.OpenSidStubs;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

/// <summary>Letters and look-ups of the staff's side, and every one of its calls against servers that fail after the login.</summary>
public sealed class StaffCallTests : IDisposable
{
    private const string Root = "/api/admin/surat";

    private static readonly Dictionary<string, Func<OpenSidApiAdapter, CancellationToken, Task<IAdapterFailure>>> Reads = new(StringComparer.Ordinal)
    {
        ["counts"] = async (adapter, stop) => await adapter.Letters!.CountsAsync(stop),
        ["archive"] = async (adapter, stop) => await adapter.Letters!.ArchiveAsync(stop),
        ["pending"] = async (adapter, stop) => await adapter.Letters!.PendingAsync(stop),
        ["requests"] = async (adapter, stop) => await adapter.Letters!.RequestsAsync(stop),
        ["request"] = async (adapter, stop) => await adapter.Letters!.ExamineAsync("5", stop),
        ["residents"] = async (adapter, stop) => await adapter.Register!.FindAsync(new StaffResidentFilter(Id: "7"), stop),
        ["village"] = async (adapter, stop) => await adapter.Register!.VillageAsync(stop),
        ["month"] = async (adapter, stop) => await adapter.Register!.MonthAsync(2026, 3, stop),
        ["complaints"] = async (adapter, stop) => await adapter.ListAsync(stop),
        ["complaint"] = async (adapter, stop) => await adapter.FindAsync("9", stop),
        ["photo"] = async (adapter, stop) => await adapter.PhotoAsync("9", stop),
        ["badge"] = async (adapter, stop) => await adapter.CountsAsync(stop),
    };

    private static readonly Dictionary<string, (string Asked, string Body, Func<OpenSidApiAdapter, CancellationToken, Task<IAdapterFailure>> Call)> Commands = new(StringComparer.Ordinal)
    {
        ["reply"] = ("POST /api/admin/pengaduan/tanggapi", """{"id_pengaduan":"9","status":2,"tanggapan":"Ya"}""", async (adapter, stop) => await adapter.ReplyAsync("9", ComplaintState.InProgress, "Ya", stop)),
        ["accept"] = ("POST /api/admin/surat/mandiri/setuju", """{"id":"5","password":"sandi"}""", async (adapter, stop) => await adapter.Letters!.AcceptRequestAsync("5", stop)),
        ["refuse a request"] = ("PUT /api/admin/surat/mandiri/tolak", """{"id":"5","password":"sandi","alasan":"KTP buram"}""", async (adapter, stop) => await adapter.Letters!.RefuseRequestAsync("5", "KTP buram", stop)),
        ["approve"] = ("PUT /api/admin/surat/setujui", """{"id":"5","password":"sandi"}""", async (adapter, stop) => await adapter.Letters!.ApproveAsync("5", stop)),
        ["refuse"] = ("PUT /api/admin/surat/tolak", """{"id":"5","password":"sandi","alasan":"salah"}""", async (adapter, stop) => await adapter.Letters!.RefuseAsync("5", "salah", stop)),
        ["return"] = ("PUT /api/admin/surat/kembalikan", """{"id":"5","password":"sandi","alasan":"ulang"}""", async (adapter, stop) => await adapter.Letters!.ReturnAsync("5", "ulang", stop)),
        ["sign"] = ("POST /api/admin/surat/tte/5", """{"passphrase":"rahasia","password":"sandi"}""", async (adapter, stop) => await adapter.Letters!.SignAsync("5", "rahasia", stop)),
    };

    private readonly StubServer _stub = new();
    private readonly QuickTime _time = new(OutsideContract.Now);
    private readonly OpenSidApiAdapter _adapter;

    public StaffCallTests()
    {
        _adapter = Adapter(_stub.Url, _time);
        _stub.Post("/api/admin/login", """{"success":true,"data":{"access_token":{"token":"t","expires_in":3600}}}""");
    }

    public static TheoryData<string> ReadNames => [.. Reads.Keys];

    public static TheoryData<string> CommandNames => [.. Commands.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _adapter.Dispose();
        _stub.Dispose();
    }

    [Theory]
    [MemberData(nameof(ReadNames))]
    public async Task A_question_survives_every_kind_of_failure(string name)
    {
        foreach (var (status, body, expected) in ((int, string, AnswerStatus)[])[
            (401, "1872044501909999", AnswerStatus.Unauthorized), (403, "", AnswerStatus.Unauthorized), (404, "", AnswerStatus.NotFound), (429, "", AnswerStatus.RateLimited),
            (500, "<html>galat</html>", AnswerStatus.Unavailable), (200, "", AnswerStatus.Unavailable), (200, "{", AnswerStatus.Unavailable), (200, """{"data":"x"}""", AnswerStatus.Unavailable)])
        {
            await ExpectAsync(Reads[name], status, body, expected);
        }
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public async Task The_outcome_of_a_command_is_unknown_where_nobody_says_it(string name)
    {
        foreach (var (status, body, expected) in ((int, string, AnswerStatus)[])[
            (401, "1872044501909999", AnswerStatus.Unauthorized), (422, "{}", AnswerStatus.Invalid), (500, "<html>galat</html>", AnswerStatus.Unknown), (200, "", AnswerStatus.Unknown),
            (200, """{"success":false,"message":"tidak"}""", AnswerStatus.Invalid), (200, """{"success":true}""", AnswerStatus.Ok)])
        {
            await ExpectAsync(Commands[name].Call, status, body, expected);
        }

        Assert.Equal((Commands[name].Asked, Commands[name].Body), (_stub.Asked().Last(), _stub.BodyOf(_stub.Calls - 1)));
    }

    [Fact]
    public async Task Letters_come_with_masked_NIK_page_by_page()
    {
        _stub.Series(
            "GET", $"{Root}/mandiri",
            (200, """{"data":[{"id":5,"attributes":{"nama_penduduk":"WARGA UJI","nama_surat":"Usaha","nik":"1872044501909999","status":"Sedang diperiksa","tanggal":"2026-03-01","tinymce":true}}],"meta":{"pagination":{"total_pages":2}}}"""),
            (200, """{"data":[{"id":6,"attributes":{"nama_surat":"Domisili","status":3}}],"meta":{"pagination":{"total_pages":2}}}"""));
        _stub.Get($"{Root}/arsip", """{"data":[{"id":7,"nomor_surat":"470/1","nama_surat":"Usaha","nama_penduduk":"WARGA UJI","nik":"1872044501909999","tanggal":"2026-03-02","tte":1}]}""");
        _stub.Get($"{Root}/jumlah_arsip", """{"success":true,"data":{"masuk":1,"ditolak":0}}""");
        _stub.Get($"{Root}/mandiri/periksa", """{"success":true,"data":{"id":5,"status":0,"alasan":"KTP buram","isian_form":{"nik":"1872044501909999"}}}""");

        var requests = (await _adapter.Letters!.RequestsAsync(Cancellation)).Value!;

        Assert.Equal(
            [new StaffLetterRequest("5", "Usaha", "WARGA UJI", "1872********9999", LetterState.BeingChecked, "2026-03-01", null), new StaffLetterRequest("6", "Domisili", null, null, LetterState.Ready, null, null)],
            requests);
        Assert.Equal(new StaffLetter("7", "470/1", "Usaha", "WARGA UJI", "1872********9999", "2026-03-02", true), Assert.Single((await _adapter.Letters.ArchiveAsync(Cancellation)).Value!));
        Assert.Equal((1L, 0L), ((await _adapter.Letters.CountsAsync(Cancellation)).Value!["masuk"], (await _adapter.Letters.CountsAsync(Cancellation)).Value!["ditolak"]));
        Assert.Equal((LetterState.Incomplete, "KTP buram"), (await _adapter.Letters.ExamineAsync("5", Cancellation)).Value is { } one ? (one.State, one.Reason) : default);
    }

    [Fact]
    public async Task A_list_that_knows_no_pages_is_read_once()
    {
        var rows = string.Join(',', Enumerable.Range(1, 120).Select(id => $$"""{"id":{{id}},"nama_surat":"Usaha","status":1}"""));
        _stub.Get($"{Root}/mandiri", $$"""{"data":[{{rows}}]}""");

        Assert.Equal(120, (await _adapter.Letters!.RequestsAsync(Cancellation)).Value!.Count);
        Assert.Equal(3, _stub.Calls);
    }

    [Fact]
    public async Task Residents_are_looked_up_by_one_filter_and_come_as_id_masked_NIK_and_name()
    {
        _stub.Get(
            "/api/v1/admin/penduduk",
            """{"data":[{"type":"penduduk","id":"7","attributes":{"nik":"1872044501909999","nama":"WARGA UJI","alamat_sekarang":"Jalan A","tweb_wil_clusterdesa":{"rt":"001"},"agama":"ISLAM"}}]}""");

        var found = (await _adapter.Register!.FindAsync(new StaffResidentFilter(Nik: "1872044501909999"), Cancellation)).Value!;

        Assert.Equal([new StaffResident("7", "1872********9999", "WARGA UJI")], found);
        Assert.Equal("?filter[nik]=1872044501909999&page[number]=1&page[size]=100", Uri.UnescapeDataString(new Uri(_stub.Server.LogEntries[^1].RequestMessage!.Url).Query));
        Assert.Equal(AnswerStatus.Invalid, (await _adapter.Register.FindAsync(new StaffResidentFilter(), Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await _adapter.Register.FindAsync(new StaffResidentFilter(Nik: "12"), Cancellation)).Status);
        Assert.Equal((2, "StaffResidentFilter"), (_stub.Calls, new StaffResidentFilter(Nik: "1872044501909999").ToString()));
    }

    [Fact]
    public async Task The_village_is_named_and_a_month_is_counted_without_an_account()
    {
        _stub.Get("/api/v1/admin/identitas-desa", """{"data":[{"id":1,"attributes":{"nama_desa":"Tejosari","kode_desa":"1872041002","nama_kecamatan":"Metro Timur","nama_kabupaten":"Kota Metro","nama_kepala_desa":"x"}}]}""");
        _stub.Get("/api/admin/statistik/penduduk", """{"success":true,"data":{"kelahiran":{"lk":2,"pr":"1"},"kematian":{"lk":0,"pr":1},"judul":"Maret"}}""");

        Assert.Equal(new StaffVillage("1872041002", "Tejosari", "Metro Timur", "Kota Metro"), (await _adapter.Register!.VillageAsync(Cancellation)).Value);
        var month = (await _adapter.Register.MonthAsync(2026, 3, Cancellation)).Value!;
        Assert.Equal([("kelahiran.lk", 2L), ("kelahiran.pr", 1L), ("kematian.lk", 0L), ("kematian.pr", 1L)], month.Select(count => (count.Key, count.Value)));
        Assert.Equal(("?bulan=3&tahun=2026", null), (new Uri(_stub.Server.LogEntries[^1].RequestMessage!.Url).Query, _stub.Header(_stub.Calls - 1, "Authorization")));
        Assert.Equal(AnswerStatus.Invalid, (await _adapter.Register.MonthAsync(2026, 13, Cancellation)).Status);
    }

    private async Task ExpectAsync(Func<OpenSidApiAdapter, CancellationToken, Task<IAdapterFailure>> call, int status, string body, AnswerStatus expected)
    {
        // The circuit of one adapter would open after a few of these.
        using var adapter = Adapter(_stub.Url, _time);
        _stub.Clear();
        _stub.Server.Given(WireMock.RequestBuilders.Request.Create()).AtPriority(10).RespondWith(
            WireMock.ResponseBuilders.Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body));
        _stub.Server.Given(WireMock.RequestBuilders.Request.Create().WithPath("/api/admin/login")).AtPriority(1).RespondWith(
            WireMock.ResponseBuilders.Response.Create().WithStatusCode(200).WithBody(StaffLogin));

        var answer = await call(adapter, Cancellation);

        Assert.True(answer.Status == expected, $"{status} {body}: {answer.Status} instead of {expected}");
        Assert.DoesNotContain("9999", answer.Reason ?? string.Empty, StringComparison.Ordinal);
    }
}
