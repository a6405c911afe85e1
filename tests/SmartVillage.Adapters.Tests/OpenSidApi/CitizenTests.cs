using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

public sealed class CitizenLoginTests : OutsideContract
{
    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = OpenSidStubs.Adapter(url, Time);
        var answer = await adapter.LoginAsync("1872044501909999", "123456", Cancellation);

        // 403 is OpenSID's word for a locked account.
        return answer is { Status: AnswerStatus.RateLimited, SourceCode: "403" } ? AdapterAnswers.Failed<bool>(AnswerStatus.Unauthorized, answer.Reason!) : answer;
    }

    [Fact]
    public async Task Of_the_whole_resident_only_id_name_and_masked_NIK_are_kept()
    {
        Stub.Post(
            "/api/v1/auth/login",
            """{"data":{"type":"penduduk","id":77,"attributes":{"access_token":{"token":"jwt","token_type":"bearer","expires_in":604800},"nama":"WARGA UJI","nik":"1872044501909999","nama_ibu":"IBU UJI","ibu_nik":"1872044501609999","agama":"ISLAM","cacat":"-"}}}""");
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var session = (await adapter.LoginAsync("1872044501909999", "123456", Cancellation)).Value!;

        Assert.Equal(("77", "WARGA UJI", "1872********9999", "jwt", Now.AddDays(7)), (session.ResidentId, session.Name, session.MaskedNik, session.Token, session.ExpiresAt));
        Assert.Equal("""{"credential":"1872044501909999","password":"123456"}""", Stub.BodyOf(0));
        Assert.Equal("CitizenSession", session.ToString());
    }

    [Theory]
    [InlineData(401, AnswerStatus.Unauthorized)]
    [InlineData(403, AnswerStatus.RateLimited)]
    [InlineData(422, AnswerStatus.Invalid)]
    public async Task A_wrong_PIN_and_a_locked_account_are_told_apart(int status, AnswerStatus expected)
    {
        StubAnything("""{"code":401,"messages":"salah"}""", status);
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var answer = await adapter.LoginAsync("a@b.example", "1", Cancellation);

        Assert.Equal(expected, answer.Status);
        Assert.Equal(expected == AnswerStatus.RateLimited ? TimeSpan.FromHours(1) : null, answer.RetryAfter);
    }

    [Fact]
    public async Task It_does_not_go_live_with_the_sample_JWT_secret()
    {
        using var careless = new OpenSidApiAdapter(new OpenSidApiOptions { Contract = Live(Stub.Url) }, Time);
        using var careful = new OpenSidApiAdapter(new OpenSidApiOptions { Contract = Live(Stub.Url), JwtSecretChanged = true }, Time);

        Assert.Equal((AdapterMode.Directory, AdapterMode.Live), (careless.Mode, careful.Mode));
        Assert.Equal(["pernyataan bahwa JWT_SECRET bawaan sudah diganti (Adapters:OpenSidApi:JwtSecretChanged)"], (await careless.CheckAsync(Cancellation)).Missing);
    }
}

public sealed class CitizenLetterTests : OutsideContract
{
    private static readonly CitizenSession Session = new() { Token = "jwt", ExpiresAt = Now.AddHours(1), ResidentId = "77" };

    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = OpenSidStubs.Adapter(url, Time);
        return await adapter.LettersAsync(Session, Cancellation);
    }

    [Fact]
    public async Task Every_page_of_the_own_letters_is_read_with_the_residents_token()
    {
        Stub.Series(
            "GET", "/api/v1/layanan-mandiri/surat/permohonan",
            (200, """{"data":[{"type":"surat","id":"5","attributes":{"jenis_surat":"Keterangan Usaha","status":1,"tanggal_kirim":"2026-03-01"}}],"meta":{"pagination":{"total_pages":2}}}"""),
            (200, """{"data":[{"type":"surat","id":6,"attributes":{"jenis_surat":"Domisili","status":"3"}},null],"meta":{"pagination":{"total_pages":2}}}"""));
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var letters = (await adapter.LettersAsync(Session, Cancellation)).Value!;

        Assert.Equal([("5", LetterState.BeingChecked), ("6", LetterState.Ready)], letters.Select(letter => (letter.Id, letter.State)));
        Assert.Equal("Bearer jwt", Stub.Header(0, "Authorization"));
        Assert.Equal("?page[number]=2&page[size]=100", Uri.UnescapeDataString(new Uri(Stub.Server.LogEntries[^1].RequestMessage!.Url).Query));
    }

    [Theory]
    [InlineData("5", AnswerStatus.Ok, 1)]
    [InlineData("6", AnswerStatus.Conflict, 0)]
    [InlineData("7", AnswerStatus.NotFound, 0)]
    [InlineData("../../admin", AnswerStatus.NotFound, 0)]
    public async Task Only_an_own_letter_that_is_not_processed_yet_is_cancelled(string id, AnswerStatus expected, int cancelled)
    {
        Stub.Get(
            "/api/v1/layanan-mandiri/surat/permohonan",
            """{"data":[{"id":"5","attributes":{"status":1}},{"id":"6","attributes":{"status":3}}]}""");
        Stub.Server.Given(WireMock.RequestBuilders.Request.Create().WithPath("/api/v1/layanan-mandiri/surat/5/permohonan").UsingPut())
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithBody("""{"message":"ok"}"""));
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var answer = await adapter.CancelLetterAsync(Session, id, Cancellation);

        Assert.Equal((expected, cancelled + 1), (answer.Status, Stub.Calls));
    }

    [Fact]
    public async Task A_complaint_is_found_again_by_title_and_time()
    {
        Stub.Post("/api/v1/layanan-mandiri/pengaduan/store", """{"status":true,"message":"Berhasil"}""");
        Stub.Get(
            "/api/v1/layanan-mandiri/pengaduan",
            """{"data":[{"id":"9","attributes":{"judul":"Lampu mati","created_at":"2023-11-14 22:13:05"}},{"id":"10","attributes":{"judul":"Lampu mati","created_at":"2023-11-15 05:13:25"}},{"id":"3","attributes":{"judul":"Lampu mati","created_at":"2023-10-01 10:00:00"}},{"id":"11","attributes":{"judul":"Lain","created_at":"2023-11-14 22:13:05"}}]}""");
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var sent = await adapter.SendComplaintAsync(Session, OpenSidStubs.Complaint, Cancellation);

        Assert.Equal("10", sent.Value!.Id);
        Assert.Contains("name=judul", Stub.BodyOf(0).Replace("\"", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_was_taken_but_not_found_again_was_still_taken()
    {
        Stub.Post("/api/v1/layanan-mandiri/pengaduan/store", """{"status":true}""");
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var sent = await adapter.SendComplaintAsync(Session, OpenSidStubs.Complaint, Cancellation);

        Assert.True(sent.IsOk);
        Assert.Null(sent.Value.Id);
    }
}

public sealed class CitizenCommandTests : OutsideContract
{
    protected override bool IsCommand => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = OpenSidStubs.Adapter(url, Time);
        return await adapter.SendComplaintAsync(new CitizenSession { Token = "jwt", ExpiresAt = Now.AddHours(1), ResidentId = "77" }, OpenSidStubs.Complaint, Cancellation);
    }
}

public sealed class StaffTests : OutsideContract
{
    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = OpenSidStubs.Adapter(url, Time);
        return await ((IStaffComplaintDesk)adapter).ListAsync(Cancellation);
    }

    [Fact]
    public async Task An_answer_goes_back_through_the_staffs_own_route_and_a_token_that_ran_out_is_renewed_once()
    {
        Stub.Post("/api/admin/login", """{"success":true,"data":{"access_token":"t"},"message":""}""");
        Stub.Series("POST", "/api/admin/pengaduan/tanggapi", (200, """{"success":true,"data":null}"""), (401, "{}"), (200, """{"success":true,"data":null}"""));
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);
        IStaffComplaintDesk desk = adapter;

        Assert.True((await desk.ReplyAsync("9", ComplaintState.Done, "Sudah diperbaiki", Cancellation)).IsOk);
        Assert.True((await desk.ReplyAsync("9", ComplaintState.InProgress, "Diproses", Cancellation)).IsOk);

        Assert.Equal("""{"id_pengaduan":"9","status":3,"tanggapan":"Sudah diperbaiki"}""", Stub.BodyOf(1));
        Assert.Equal(5, Stub.Calls);
    }

    [Fact]
    public async Task Complaints_come_without_replies_and_without_people()
    {
        Stub.Post("/api/admin/login", """{"success":true,"data":{"token":"t"}}""");
        Stub.Get(
            "/api/admin/pengaduan",
            """{"success":true,"data":{"data":[{"id":9,"id_pengaduan":null,"judul":"Lampu mati","status":"2","nama":"WARGA UJI","telepon":"0800"},{"id":10,"id_pengaduan":9,"judul":"balasan","status":2}]}}""");
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var complaint = Assert.Single((await ((IStaffComplaintDesk)adapter).ListAsync(Cancellation)).Value!);

        Assert.Equal(("9", "Lampu mati", ComplaintState.InProgress), (complaint.Id, complaint.Title, complaint.State));
    }

    [Fact]
    public async Task Without_a_staff_account_nothing_is_answered()
    {
        using var adapter = new OpenSidApiAdapter(new OpenSidApiOptions { Contract = Contract(Stub.Url) }, Time);

        Assert.Equal("off", (await ((IStaffComplaintDesk)adapter).ReplyAsync("9", ComplaintState.Done, "-", Cancellation)).SourceCode);
    }
}

internal static class OpenSidStubs
{
    public static readonly ComplaintDraft Complaint = new("a@b.example", "080000000000", "Lampu mati", "Di RT 3", "foto.jpg", [1, 2, 3]);

    public static OpenSidApiAdapter Adapter(Uri url, TimeProvider time) => new(
        new OpenSidApiOptions { Contract = new AdapterContract { Wanted = AdapterMode.Sandbox, Url = url }, StaffUser = "petugas", StaffPassword = "sandi" }, time);
}
