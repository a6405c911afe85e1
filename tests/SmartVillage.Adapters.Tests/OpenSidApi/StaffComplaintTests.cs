using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;
using static SmartVillage.Adapters.Tests.OpenSidApi.OpenSidStubs;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

public sealed class StaffComplaintTests : OutsideContract
{
    private const string Root = "/api/admin/pengaduan";

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = Adapter(url, Time);
        var answer = await adapter.ListAsync(Cancellation);

        // 403 is OpenSID's word for a locked account.
        return answer is { Status: AnswerStatus.RateLimited, SourceCode: "403" } ? AdapterAnswers.Failed<bool>(AnswerStatus.Unauthorized, answer.Reason!) : answer;
    }

    [Fact]
    public async Task An_answer_goes_back_through_the_staffs_own_route_and_a_token_that_ran_out_is_renewed_once()
    {
        Stub.Post("/api/admin/login", StaffLogin);
        Stub.Series("POST", $"{Root}/tanggapi", (200, """{"success":true,"data":null}"""), (401, "{}"), (200, """{"success":true,"data":null}"""));
        using var adapter = Adapter(Stub.Url, Time);

        Assert.True((await adapter.ReplyAsync("9", ComplaintState.Done, "Sudah diperbaiki", Cancellation)).IsOk);
        Assert.True((await adapter.ReplyAsync("9", ComplaintState.InProgress, "Diproses", Cancellation)).IsOk);

        Assert.Equal("""{"id_pengaduan":"9","status":3,"tanggapan":"Sudah diperbaiki"}""", Stub.BodyOf(1));
        Assert.Equal(5, Stub.Calls);
    }

    [Fact]
    public async Task Complaints_come_without_replies_and_without_people()
    {
        Stub.Post("/api/admin/login", """{"success":true,"data":{"token":"t"}}""");
        Stub.Get(
            Root,
            """{"success":true,"data":{"data":[{"id":9,"id_pengaduan":null,"judul":"Lampu mati","status":"2","nama":"WARGA UJI","telepon":"0800"},{"id":10,"id_pengaduan":9,"judul":"balasan","status":2}]}}""");
        using var adapter = Adapter(Stub.Url, Time);

        var complaint = Assert.Single((await adapter.ListAsync(ComplaintState.InProgress, Cancellation)).Value!);

        Assert.Equal(("9", "Lampu mati", ComplaintState.InProgress), (complaint.Id, complaint.Title, complaint.State));
        Assert.Equal("?status=2&page[number]=1&page[size]=100", Uri.UnescapeDataString(new Uri(Stub.Server.LogEntries[^1].RequestMessage!.Url).Query));
    }

    [Fact]
    public async Task One_complaint_its_counts_and_its_picture()
    {
        Stub.Post("/api/admin/login", StaffLogin);
        Stub.Get($"{Root}/show", """{"success":true,"data":{"id":9,"judul":"Lampu mati","isi":"Di RT 3","status":1,"nik":"1872044501909999","child":[{"id":10,"isi":"Diproses"}]}}""");
        Stub.Get($"{Root}/badge", """{"success":true,"data":{"menunggu":3,"proses":"2","nama":"x"}}""");
        Stub.File($"{Root}/foto", Jpeg);
        using var adapter = Adapter(Stub.Url, Time);

        var detail = (await adapter.FindAsync("9", Cancellation)).Value!;

        Assert.Equal(("9", "Di RT 3", "Diproses"), (detail.Complaint.Id, detail.Text, detail.Answers.Single()));
        Assert.Equal([("menunggu", 3L), ("proses", 2L)], (await adapter.CountsAsync(Cancellation)).Value!.Select(count => (count.Key, count.Value)));
        var photo = (await adapter.PhotoAsync("9", Cancellation)).Value!;
        Assert.Equal(AttachmentType.Jpeg, photo.Type);
        Assert.Equal(Jpeg, photo.Content.ToArray());
        Assert.Equal("?id=9", new Uri(Stub.Server.LogEntries[^1].RequestMessage!.Url).Query);
    }

    [Fact]
    public async Task A_picture_that_is_named_by_its_address_is_fetched_from_the_same_host_only_and_without_the_token()
    {
        Stub.Post("/api/admin/login", StaffLogin);
        Stub.Series(
            "GET", $"{Root}/foto",
            (200, $$"""{"success":true,"data":"{{new Uri(Stub.Url, "/desa/upload/pengaduan/a.jpg")}}","message":"berhasil"}"""),
            (200, """{"success":true,"data":"http://169.254.169.254/latest/meta-data","message":"berhasil"}"""),
            (200, """{"success":true,"data":"/etc/passwd","message":"berhasil"}"""),
            (200, """{"success":true,"data":null,"message":"berhasil"}"""));
        Stub.File("/desa/upload/pengaduan/a.jpg", Jpeg);
        using var adapter = Adapter(Stub.Url, Time);

        Assert.Equal(Jpeg, (await adapter.PhotoAsync("9", Cancellation)).Value!.Content.ToArray());
        Assert.Equal(("GET /desa/upload/pengaduan/a.jpg", null), (Stub.Asked().Last(), Stub.Header(Stub.Calls - 1, "Authorization")));
        Assert.Equal(AnswerStatus.Unavailable, (await adapter.PhotoAsync("9", Cancellation)).Status);
        Assert.Equal(AnswerStatus.Unavailable, (await adapter.PhotoAsync("9", Cancellation)).Status);
        Assert.Equal(AnswerStatus.NotFound, (await adapter.PhotoAsync("9", Cancellation)).Status);
        Assert.Equal(6, Stub.Calls);
    }

    [Fact]
    public async Task A_badge_that_is_one_number_counts()
    {
        Stub.Post("/api/admin/login", StaffLogin);
        Stub.Get($"{Root}/badge", """{"success":true,"data":1,"message":"berhasil"}""");
        using var adapter = Adapter(Stub.Url, Time);

        Assert.Equal(("total", 1L), (await adapter.CountsAsync(Cancellation)).Value!.Select(count => (count.Key, count.Value)).Single());
    }

    [Fact]
    public async Task Without_a_staff_account_nothing_is_answered()
    {
        using var adapter = new OpenSidApiAdapter(new OpenSidApiOptions { Contract = Contract(Stub.Url) }, Time);

        Assert.Equal("off", (await adapter.ReplyAsync("9", ComplaintState.Done, "-", Cancellation)).SourceCode);
        Assert.Equal((false, null, null), (adapter.IsReady, adapter.Letters, adapter.Register));
    }

    [Fact]
    public async Task After_three_refusals_the_account_is_left_alone_for_an_hour()
    {
        Stub.Post("/api/admin/login", """{"success":false}""", 401);
        using var adapter = Adapter(Stub.Url, Time);

        var answers = new List<AnswerStatus>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add((await adapter.ListAsync(Cancellation)).Status);
        }

        Assert.Equal([AnswerStatus.Unauthorized, AnswerStatus.Unauthorized, AnswerStatus.Unauthorized, AnswerStatus.RateLimited, AnswerStatus.RateLimited], answers);
        Assert.Equal(3, Stub.Calls);
        Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(AnswerStatus.Unauthorized, (await adapter.ListAsync(Cancellation)).Status);
        Assert.Equal(4, Stub.Calls);
    }

    [Fact]
    public async Task The_61st_call_of_a_minute_is_not_sent()
    {
        Stub.Post("/api/admin/login", StaffLogin);
        Stub.Get($"{Root}/badge", """{"success":true,"data":{"menunggu":3}}""");
        using var adapter = Adapter(Stub.Url, Time);

        for (var i = 0; i < 59; i++)
        {
            Assert.True((await adapter.CountsAsync(Cancellation)).IsOk);
        }

        var refused = await adapter.CountsAsync(Cancellation);

        Assert.Equal((AnswerStatus.RateLimited, TimeSpan.FromMinutes(1), 60), (refused.Status, refused.RetryAfter, Stub.Calls));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await adapter.CountsAsync(Cancellation)).IsOk);
    }
}
