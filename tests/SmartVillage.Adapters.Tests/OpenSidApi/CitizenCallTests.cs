using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.Tests.OpenSidApi.OpenSidStubs;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

/// <summary>Every call of the resident's side against servers that fail, and what is taken of those that answer.</summary>
public sealed class CitizenCallTests : IDisposable
{
    private const string Root = "/api/v1/layanan-mandiri";

    private static readonly Dictionary<string, Func<CitizenDesk, CancellationToken, Task<IAdapterFailure>>> Reads = new(StringComparer.Ordinal)
    {
        ["letters"] = async (desk, stop) => await desk.Letters.ListAsync(Session, stop),
        ["letter kinds"] = async (desk, stop) => await desk.Letters.KindsAsync(Session, stop),
        ["requirements"] = async (desk, stop) => await desk.Letters.RequirementsAsync(Session, stop),
        ["archive"] = async (desk, stop) => await desk.Letters.ArchiveAsync(Session, stop),
        ["download of a letter"] = async (desk, stop) => await desk.Letters.DownloadAsync(Session, "1", stop),
        ["request of a letter"] = async (desk, stop) => await desk.Letters.RequestAsync(Session, Letter, stop),
        ["cancelling of a letter"] = async (desk, stop) => await desk.Letters.CancelAsync(Session, "1", stop),
        ["documents"] = async (desk, stop) => await desk.Documents.ListAsync(Session, stop),
        ["download of a document"] = async (desk, stop) => await desk.Documents.DownloadAsync(Session, "1", stop),
        ["removal of a document"] = async (desk, stop) => await desk.Documents.RemoveAsync(Session, "1", stop),
        ["complaints"] = async (desk, stop) => await desk.Complaints.ListAsync(Session, stop),
        ["complaint"] = async (desk, stop) => await desk.Complaints.FindAsync(Session, "1", stop),
        ["messages"] = async (desk, stop) => await desk.Messages.ListAsync(Session, MessageBox.Sent, stop),
        ["message"] = async (desk, stop) => await desk.Messages.ReadAsync(Session, "1", stop),
        ["benefits"] = async (desk, stop) => await desk.Aid.ListAsync(Session, stop),
        ["benefit"] = async (desk, stop) => await desk.Aid.FindAsync(Session, "1", stop),
        ["notices"] = async (desk, stop) => await desk.Notices.ListAsync(Session, stop),
        ["notice"] = async (desk, stop) => await desk.Notices.FindAsync(Session, "1", stop),
        ["count of notices"] = async (desk, stop) => await desk.Notices.CountAsync(Session, stop),
        ["reading of a notice"] = async (desk, stop) => await desk.Notices.MarkReadAsync(Session, "1", stop),
        ["articles"] = async (desk, stop) => await desk.News.ListAsync(Session, stop),
        ["article"] = async (desk, stop) => await desk.News.ReadAsync(Session, "jalan", stop),
        ["headlines"] = async (desk, stop) => await desk.News.HeadlinesAsync(Session, stop),
        ["categories"] = async (desk, stop) => await desk.News.CategoriesAsync(Session, stop),
        ["category"] = async (desk, stop) => await desk.News.ListCategoryAsync(Session, "berita", stop),
        ["agenda"] = async (desk, stop) => await desk.News.AgendaAsync(Session, stop),
        ["comments"] = async (desk, stop) => await desk.News.CommentsAsync(Session, stop),
        ["profile"] = async (desk, stop) => await desk.Village.ProfileAsync(stop),
        ["products"] = async (desk, stop) => await desk.Village.ProductsAsync(Session, stop),
        ["product"] = async (desk, stop) => await desk.Village.ProductAsync(Session, "1", stop),
        ["officials"] = async (desk, stop) => await desk.Village.OfficialsAsync(Session, stop),
        ["biography"] = async (desk, stop) => await desk.Prints.BiographyAsync(Session, stop),
        ["family card"] = async (desk, stop) => await desk.Prints.FamilyCardAsync(Session, stop),
    };

    private static readonly Dictionary<string, Func<CitizenDesk, CancellationToken, Task<IAdapterFailure>>> Commands = new(StringComparer.Ordinal)
    {
        ["logout"] = async (desk, stop) => await desk.Account.LogoutAsync(Session, stop),
        ["reset"] = async (desk, stop) => await desk.Account.ResetPinAsync(new PinReset("t", "a@b.example", "123456"), stop),
        ["change of PIN"] = async (desk, stop) => await desk.Account.ChangePinAsync(Session, "1", "2", stop),
        ["paper for a letter"] = async (desk, stop) => await desk.Letters.UploadPaperAsync(Session, Paper, stop),
        ["new document"] = async (desk, stop) => await desk.Documents.AddAsync(Session, Paper, stop),
        ["new message"] = async (desk, stop) => await desk.Messages.SendAsync(Session, "Perihal", "Isi", stop),
        ["comment"] = async (desk, stop) => await desk.News.CommentAsync(Session, "3", "Terima kasih", stop),
        ["device"] = async (desk, stop) => await desk.Notices.RegisterDeviceAsync(Session, "ponsel", "tok", stop),
    };

    private readonly StubServer _stub = new();
    private readonly QuickTime _time = new(OutsideContract.Now);
    private readonly OpenSidApiAdapter _adapter;

    public CitizenCallTests() => _adapter = Adapter(_stub.Url, _time);

    public static TheoryData<string> ReadNames => [.. Reads.Keys];

    public static TheoryData<string> CommandNames => [.. Commands.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CitizenDesk Desk => _adapter.Citizen!;

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
            (401, "1872044501909999", AnswerStatus.Unauthorized), (404, "", AnswerStatus.NotFound), (429, "", AnswerStatus.RateLimited), (500, "<html>galat</html>", AnswerStatus.Unavailable),
            (200, "", AnswerStatus.Unavailable), (200, "{", AnswerStatus.Unavailable), (200, "null", AnswerStatus.Unavailable), (200, """{"data":"x"}""", AnswerStatus.Unavailable)])
        {
            await ExpectAsync(Reads[name], status, body, expected);
        }
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public async Task The_outcome_of_a_command_is_unknown_where_nobody_says_it(string name)
    {
        foreach (var (status, body, expected) in ((int, string, AnswerStatus)[])[
            (401, "1872044501909999", AnswerStatus.Unauthorized), (422, """{"messages":"salah"}""", AnswerStatus.Invalid), (429, "", AnswerStatus.RateLimited),
            (500, "<html>galat</html>", AnswerStatus.Unknown), (200, "", AnswerStatus.Unknown), (200, "<html>masuk</html>", AnswerStatus.Unknown),
            (200, """{"status":false,"message":"tidak"}""", AnswerStatus.Invalid), (200, """{"data":[]}""", AnswerStatus.Ok)])
        {
            await ExpectAsync(Commands[name], status, body, expected);
        }
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public async Task A_command_is_never_repeated_when_the_connection_breaks(string name)
    {
        using var broken = new BrokenServer(Breakage.Reset);
        using var adapter = Adapter(broken.Url, _time);

        Assert.Equal(AnswerStatus.Unknown, (await Commands[name](adapter.Citizen!, Cancellation)).Status);
        Assert.Equal(1, broken.Calls);
    }

    [Fact]
    public async Task Documents_are_listed_fetched_added_and_removed_as_own_ones_only()
    {
        _stub.Get($"{Root}/dokumen", """{"data":[{"id":3,"attributes":{"nama":"KTP","jenis_dokumen":{"id":2,"nama":"Fotokopi KTP"},"file":"https://t.example/ktp_1872044501909999.pdf","tanggal_upload":"2026-01-02"}},{"id":5,"attributes":{"nama":"KK","jenis_dokumen":"Fotokopi KK","tgl_upload":"2026-01-03"}}]}""");
        _stub.File($"{Root}/dokumen/3/download", Jpeg);
        _stub.Post($"{Root}/dokumen/store", """{"data":{"id":4}}""");
        _stub.Delete($"{Root}/dokumen/3/delete", """{"message":"ok"}""");

        Assert.Equal(
            [new CitizenDocument("3", "KTP", "Fotokopi KTP", "2026-01-02"), new CitizenDocument("5", "KK", "Fotokopi KK", "2026-01-03")], (await Desk.Documents.ListAsync(Session, Cancellation)).Value!);
        Assert.Equal(AttachmentType.Jpeg, (await Desk.Documents.DownloadAsync(Session, "3", Cancellation)).Value!.Type);
        Assert.True((await Desk.Documents.AddAsync(Session, Paper, Cancellation)).IsOk);
        Assert.True((await Desk.Documents.RemoveAsync(Session, "3", Cancellation)).IsOk);
        Assert.Equal(AnswerStatus.NotFound, (await Desk.Documents.RemoveAsync(Session, "4", Cancellation)).Status);
        Assert.Equal(AnswerStatus.NotFound, (await Desk.Documents.DownloadAsync(Session, "4", Cancellation)).Status);
        Assert.Single(_stub.Asked(), asked => asked.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_none_is_not_passed_on()
    {
        _stub.File($"{Root}/cetak/biodata", "<html>1872044501909999</html>"u8.ToArray());
        _stub.File($"{Root}/cetak/kartu-keluarga", Pdf);

        var refused = await Desk.Prints.BiographyAsync(Session, Cancellation);

        Assert.Equal((AnswerStatus.Unavailable, "Berkas dari OpenSID bukan gambar atau PDF."), (refused.Status, refused.Reason));
        Assert.Equal(AttachmentType.Pdf, (await Desk.Prints.FamilyCardAsync(Session, Cancellation)).Value!.Type);
    }

    [Fact]
    public async Task Messages_are_read_from_both_boxes_and_foreign_ones_are_not_asked_for()
    {
        _stub.Get($"{Root}/pesan/tipe/masuk", """{"data":[{"id":"a-1","attributes":{"subject":"Undangan","comment":"Balai desa","created_at":"2026-02-01"}}]}""");
        _stub.Get($"{Root}/pesan/tipe/keluar", """{"data":[{"id":"a-2","attributes":{"subjek":"Tanya","status":1}}]}""");
        _stub.Get($"{Root}/pesan/detail/a-2", """{"data":{"id":"a-2","attributes":{"owner":"1872044501909999","email":"a@b.example","phone":"0800","subject":"Tanya","comment":"Kapan buka?","status":1}}}""");

        Assert.Equal(
            new CitizenMessage("a-1", "Undangan", "Balai desa", null, "2026-02-01"), Assert.Single((await Desk.Messages.ListAsync(Session, MessageBox.Received, Cancellation)).Value!));

        var message = (await Desk.Messages.ReadAsync(Session, "a-2", Cancellation)).Value!;

        Assert.Equal(("a-2", "Tanya", "Kapan buka?", true), (message.Id, message.Subject, message.Text, message.IsRead));
        Assert.Equal(AnswerStatus.NotFound, (await Desk.Messages.ReadAsync(Session, "a-3", Cancellation)).Status);
        Assert.DoesNotContain("GET /api/v1/layanan-mandiri/pesan/detail/a-3", _stub.Asked());
    }

    [Fact]
    public async Task Of_benefits_notices_and_comments_only_what_is_named_is_taken()
    {
        _stub.Get($"{Root}/bantuan", """{"data":[{"id":8,"attributes":{"kartu_nik":"1872044501909999","no_id_kartu":"88","program":{"nama":"BPNT","asaldana":"Pusat","sdate":"2026-01-01","edate":"2026-12-31"}}},{"id":9,"attributes":{"kartu_nik":"1872044501909999","bantuan":{"nama":"PKH","deskripsi":"x","tanggal_mulai":"2026-02-01","tanggal_berakhir":"2026-11-30"}}}]}""");
        _stub.Get($"{Root}/notifikasi", """{"data":[{"id":5,"attributes":{"judul":"Surat siap","isi":"Ambil di kantor","payload":"/rahasia","read":0}}]}""");
        _stub.Get($"{Root}/notifikasi/jumlah", """{"data":{"jumlah":2}}""");
        _stub.Post($"{Root}/notifikasi/read", """{"success":true}""");
        _stub.Get("/api/v1/artikel/komentar", """{"data":[{"id":7,"attributes":{"id_artikel":3,"owner":"Warga","email":"a@b.example","phone":"0800","comment":"Bagus","created_at":"2026-02-01"}}]}""");

        Assert.Equal(
            [new CitizenBenefit("8", "BPNT", "Pusat", "2026-01-01", "2026-12-31"), new CitizenBenefit("9", "PKH", null, "2026-02-01", "2026-11-30")],
            (await Desk.Aid.ListAsync(Session, Cancellation)).Value!);
        Assert.Equal(new CitizenNotice("5", "Surat siap", "Ambil di kantor", false), Assert.Single((await Desk.Notices.ListAsync(Session, Cancellation)).Value!));
        Assert.Equal(2, (await Desk.Notices.CountAsync(Session, Cancellation)).Value!.Unread);
        Assert.True((await Desk.Notices.MarkReadAsync(Session, "5", Cancellation)).IsOk);
        Assert.Equal(new NewsComment("7", "3", "Warga", "Bagus", "2026-02-01"), Assert.Single((await Desk.News.CommentsAsync(Session, Cancellation)).Value!));
    }

    [Fact]
    public async Task News_market_officials_and_profile_are_read()
    {
        _stub.Get("/api/v1/artikel/read/jalan", """{"data":{"type":"artikel","id":"3","attributes":{"slug":"jalan","title":"Jalan","text":"<p>x</p>","created_at":"2026-02-01"}}}""");
        _stub.Get("/api/v1/artikel/agenda-desa", """{"data":[{"id":4,"attributes":{"judul":"Posyandu","tgl_agenda":"2026-02-03 08:00:00","lokasi_kegiatan":"Balai","koordinator_kegiatan":"x"}}]}""");
        _stub.Get($"{Root}/lapak", """{"data":[{"id":6,"attributes":{"nama":"Keripik","harga":12500,"potongan":10,"hargapotongan":"11250","dekripsi":"renyah","foto":["a.jpg"],"telepon":"0800"}}]}""");
        _stub.Get($"{Root}/perangkat/kehadiran", """{"data":[{"id":1,"attributes":{"nama":"Lurah Uji","jabatan":"Lurah","status_kehadiran":"hadir","nik":"1872044501909999"}}]}""");
        _stub.Get("/api/v1/profil-desa", """{"data":{"id":1,"attributes":{"nama_desa":"Tejosari","kode_desa":"1872041002","email_desa":"a@b.example","telepon":"0725","website":"https://t.example","alamat":{"alamat_kantor":"Jalan A"},"config":{"sebutan_desa":"kelurahan"}}}}""");

        Assert.Equal(new NewsArticle("3", "jalan", "Jalan", "<p>x</p>", "2026-02-01"), (await Desk.News.ReadAsync(Session, "jalan", Cancellation)).Value);
        Assert.Equal(AnswerStatus.NotFound, (await Desk.News.ReadAsync(Session, "../../admin", Cancellation)).Status);
        Assert.Equal(new NewsEvent("4", "Posyandu", "2026-02-03 08:00:00", "Balai"), Assert.Single((await Desk.News.AgendaAsync(Session, Cancellation)).Value!));
        var product = Assert.Single((await Desk.Village.ProductsAsync(Session, Cancellation)).Value!);
        Assert.Equal(("6", "Keripik", 12500L, 11250L, "renyah", "a.jpg"), (product.Id, product.Name, product.Price, product.DiscountedPrice, product.Description, product.Photos.Single()));
        Assert.Equal(new OfficialPresence("1", "Lurah Uji", "Lurah", "hadir"), Assert.Single((await Desk.Village.OfficialsAsync(Session, Cancellation)).Value!));
        Assert.Equal(
            new VillageCard("1872041002", "Tejosari", "a@b.example", "0725", "https://t.example", "Jalan A", "kelurahan"), (await Desk.Village.ProfileAsync(Cancellation)).Value);
    }

    private async Task ExpectAsync(Func<CitizenDesk, CancellationToken, Task<IAdapterFailure>> call, int status, string body, AnswerStatus expected)
    {
        // The circuit of one adapter would open after a few of these.
        using var adapter = Adapter(_stub.Url, _time);
        _stub.Clear();
        _stub.Server.Given(WireMock.RequestBuilders.Request.Create()).RespondWith(
            WireMock.ResponseBuilders.Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body));

        var answer = await call(adapter.Citizen!, Cancellation);

        Assert.True(answer.Status == expected, $"{status} {body}: {answer.Status} instead of {expected}");
        Assert.DoesNotContain("9999", answer.Reason ?? string.Empty, StringComparison.Ordinal);
    }
}
