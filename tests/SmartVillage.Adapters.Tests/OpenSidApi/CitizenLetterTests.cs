using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;
using static SmartVillage.Adapters.Tests.OpenSidApi.OpenSidStubs;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

public sealed class CitizenLetterTests : OutsideContract
{
    private const string Root = "/api/v1/layanan-mandiri/surat";

    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = Adapter(url, Time);
        return await adapter.Citizen!.Letters.ListAsync(Session, Cancellation);
    }

    [Fact]
    public async Task Every_page_of_the_own_letters_is_read_with_the_residents_token()
    {
        Stub.Series(
            "GET", $"{Root}/permohonan",
            (200, """{"data":[{"type":"surat","id":"5","attributes":{"jenis_surat":"Keterangan Usaha","status":1,"tanggal_kirim":"2026-03-01"}}],"meta":{"pagination":{"total_pages":2}}}"""),
            (200, """{"data":[{"type":"surat","id":6,"attributes":{"jenis_surat":"Domisili","status":"3"}},null],"meta":{"pagination":{"total_pages":2}}}"""));
        using var adapter = Adapter(Stub.Url, Time);

        var letters = (await adapter.Citizen!.Letters.ListAsync(Session, Cancellation)).Value!;

        Assert.Equal([("5", LetterState.BeingChecked), ("6", LetterState.Ready)], letters.Select(letter => (letter.Id, letter.State)));
        Assert.Equal("Bearer jwt", Stub.Header(0, "Authorization"));
        Assert.Equal("?page[number]=2&page[size]=100", Uri.UnescapeDataString(new Uri(Stub.Server.LogEntries[^1].RequestMessage!.Url).Query));
    }

    [Theory]
    [InlineData("0", LetterState.Incomplete)]
    [InlineData("5", LetterState.Cancelled)]
    [InlineData("6", LetterState.Unknown)]
    [InlineData("Belum Lengkap", LetterState.Incomplete)]
    [InlineData("Sedang diperiksa", LetterState.BeingChecked)]
    [InlineData("Menunggu Tandatangan", LetterState.WaitingForSignature)]
    [InlineData("Siap Diambil", LetterState.Ready)]
    [InlineData("Sudah Diambil", LetterState.Collected)]
    [InlineData("Dibatalkan", LetterState.Cancelled)]
    [InlineData("lain", LetterState.Unknown)]
    public async Task A_state_is_read_from_its_number_and_from_its_words(string sent, LetterState expected)
    {
        Stub.Get($"{Root}/permohonan", """{"data":[{"id":"5","attributes":{"status":"#"}}]}""".Replace("#", sent, StringComparison.Ordinal));
        using var adapter = Adapter(Stub.Url, Time);

        Assert.Equal(expected, Assert.Single((await adapter.Citizen!.Letters.ListAsync(Session, Cancellation)).Value!).State);
    }

    [Theory]
    [InlineData("5", AnswerStatus.Ok, 1)]
    [InlineData("6", AnswerStatus.Conflict, 0)]
    [InlineData("7", AnswerStatus.NotFound, 0)]
    [InlineData("../../admin", AnswerStatus.NotFound, 0)]
    public async Task Only_an_own_letter_that_is_not_processed_yet_is_cancelled(string id, AnswerStatus expected, int cancelled)
    {
        Stub.Get($"{Root}/permohonan", """{"data":[{"id":"5","attributes":{"status":1}},{"id":"6","attributes":{"status":3}}]}""");
        Stub.Put($"{Root}/5/permohonan", """{"message":"ok"}""");
        using var adapter = Adapter(Stub.Url, Time);

        var answer = await adapter.Citizen!.Letters.CancelAsync(Session, id, Cancellation);

        Assert.Equal((expected, cancelled + 1), (answer.Status, Stub.Calls));
    }

    [Fact]
    public async Task A_request_is_sent_with_form_and_papers_as_text_and_found_again_as_what_is_new()
    {
        Stub.Series("GET", $"{Root}/permohonan", (200, """{"data":[{"id":"5","attributes":{}}]}"""), (200, """{"data":[{"id":"5","attributes":{}},{"id":"9","attributes":{}}]}"""));
        Stub.Post($"{Root}/surat-usaha/permohonan", """{"data":{"message":"ok"}}""");
        using var adapter = Adapter(Stub.Url, Time);

        var sent = await adapter.Citizen!.Letters.RequestAsync(Session, Letter with { Fields = """{"keperluan":"bank"}""" }, Cancellation);

        Assert.Equal("9", sent.Value!.Id);
        Assert.Equal("""{"id_surat":"4","isian_form":"{\u0022keperluan\u0022:\u0022bank\u0022}","syarat":"{}","keterangan":"untuk bank","no_hp_aktif":"080000000000"}""", Stub.BodyOf(1));
    }

    [Theory]
    [InlineData("../5")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task A_kind_that_leads_elsewhere_is_not_asked_for(string slug)
    {
        using var adapter = Adapter(Stub.Url, Time);

        Assert.Equal(AnswerStatus.NotFound, (await adapter.Citizen!.Letters.RequestAsync(Session, Letter with { Slug = slug }, Cancellation)).Status);
        Assert.Equal(0, Stub.Calls);
    }

    [Fact]
    public async Task A_letter_is_downloaded_only_out_of_the_own_archive()
    {
        Stub.Get($"{Root}/arsip", """{"data":[{"id":"11","attributes":{"no_surat":"470/1","jenis_surat":"Domisili","tanggal":"2026-03-01","nik":"1872044501909999"}}]}""");
        Stub.File($"{Root}/11/unduh", Pdf);
        Stub.File($"{Root}/12/unduh", Pdf);
        using var adapter = Adapter(Stub.Url, Time);
        var letters = adapter.Citizen!.Letters;

        var own = await letters.DownloadAsync(Session, "11", Cancellation);
        var foreign = await letters.DownloadAsync(Session, "12", Cancellation);

        Assert.Equal((AttachmentType.Pdf, Pdf.Length), (own.Value!.Type, own.Value.Content.Length));
        Assert.Equal(AnswerStatus.NotFound, foreign.Status);
        Assert.DoesNotContain($"GET {Root}/12/unduh", Stub.Asked());
        Assert.Equal(("11", "470/1", "Domisili", "2026-03-01"), Deconstruct(Assert.Single((await letters.ArchiveAsync(Session, Cancellation)).Value!)));
    }

    [Fact]
    public async Task Kinds_bring_their_form_and_requirements_their_name()
    {
        Stub.Get($"{Root}/jenis-permohonan", """{"data":[{"type":"jenis-surat","id":4,"attributes":{"id":4,"kode":"S-1","nama":"Usaha","slug":"surat-usaha","form_surat":[{"tipe":"text","kode":"[form_x]"}]}}]}""");
        Stub.Get($"{Root}/syarat", """{"data":[{"id":2,"attributes":{"ref_syarat_nama":"Fotokopi KTP"}}]}""");
        using var adapter = Adapter(Stub.Url, Time);
        var letters = adapter.Citizen!.Letters;

        var kind = Assert.Single((await letters.KindsAsync(Session, Cancellation)).Value!);
        var requirement = Assert.Single((await letters.RequirementsAsync(Session, Cancellation)).Value!);

        Assert.Equal(("4", "S-1", "Usaha", "surat-usaha", 1), (kind.Id, kind.Code, kind.Name, kind.Slug, kind.Form!.Value.GetArrayLength()));
        Assert.Equal(("2", "Fotokopi KTP"), (requirement.Id, requirement.Name));
    }

    private static (string, string?, string?, string?) Deconstruct(Services.SelfService.Citizen.ArchivedLetter letter) => (letter.Id, letter.Number, letter.Kind, letter.Date);
}
