using MiniExcelLibs;
using SmartVillage.Adapters.Pbb;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pbb;

namespace SmartVillage.Adapters.Tests.Pbb;

public sealed class PbbListTests : IDisposable
{
    private static readonly QuickTime Time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("smartvillage-pbb-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.csv", ";")]
    [InlineData("a.csv", ",")]
    [InlineData("a.txt", "\t")]
    public async Task A_list_in_text_is_read_with_its_day(string name, string separator)
    {
        Write(name, Line(separator, "NOP", "TAHUN PAJAK", "NAMA WP", "PBB TERHUTANG", "STATUS", "JATUH TEMPO"), Line(separator, "18.72.010.002.003-0004.0", "2026", "SITI AMINAH", "\"Rp 125.000\"", "Belum", "31/08/2026"));
        using var adapter = Adapter();

        var bill = (await AskAsync(adapter, "siti")).Value!;

        Assert.Equal((125_000L, false, new DateOnly(2026, 8, 31), new DateOnly(2026, 2, 1)), (bill.Amount, bill.IsPaid, bill.DueOn, bill.ListOf));
        Assert.Equal("18.72.010.002.003-0004.0", bill.Nop.Written);
    }

    [Fact]
    public async Task A_sheet_is_read_below_its_title_rows()
    {
        MiniExcel.SaveAs(
            Path.Combine(_folder, "dhkp.xlsx"),
            new List<Dictionary<string, object?>>
            {
                new() { ["A"] = "DAFTAR HIMPUNAN KETETAPAN PAJAK", ["B"] = null, ["C"] = null, ["D"] = null },
                new() { ["A"] = "No.", ["B"] = "Nomor Objek Pajak", ["C"] = "Nama Wajib Pajak", ["D"] = "Ketetapan" },
                new() { ["A"] = 1, ["B"] = "187201000200300040", ["C"] = "SITI AMINAH", ["D"] = 98_500.0 },
            },
            printHeader: false);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "dhkp.xlsx"), new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc));
        using var adapter = Adapter();

        Assert.Equal(98_500, (await AskAsync(adapter, "AMINAH")).Value!.Amount);
    }

    [Fact]
    public async Task A_number_that_the_sheet_has_rounded_is_refused_instead_of_taken_for_another_object()
    {
        MiniExcel.SaveAs(
            Path.Combine(_folder, "dhkp.xlsx"),
            new List<Dictionary<string, object?>> { new() { ["NOP"] = 187201000200300040d, ["TAHUN"] = 2026, ["NAMA"] = "SITI AMINAH", ["TAGIHAN"] = 1 }, new() { ["NOP"] = "187201000200300040", ["TAHUN"] = 2026, ["NAMA"] = "SITI AMINAH", ["TAGIHAN"] = 5000 } });
        using var adapter = Adapter();

        Assert.Equal(5000, (await AskAsync(adapter, "aminah")).Value!.Amount);
        var health = await adapter.CheckAsync(Cancellation);
        Assert.Equal((AdapterStatus.Degraded, "1 baris daftar tagihan ditolak, 1 diterima."), (health.Status, health.Reason));
    }

    [Theory]
    [InlineData("ami")]
    [InlineData("si")]
    [InlineData("binti")]
    [InlineData("budi")]
    [InlineData("")]
    public async Task Only_a_whole_word_of_the_owners_name_opens_a_bill_and_a_wrong_one_looks_like_none(string word)
    {
        Write("a.csv", "NOP;TAHUN;NAMA;TAGIHAN", "187201000200300040;2026;SITI AMINAH BINTI SALEH;1000");
        using var adapter = Adapter();

        var wrong = await AskAsync(adapter, word);
        var unknown = await adapter.InquireAsync(Number("187201000200300999"), 2026, new BillProof.OwnerName("siti"), Cancellation);

        Assert.Equal((AnswerStatus.NotFound, unknown.Status), (wrong.Status, AnswerStatus.NotFound));
        Assert.Equal(unknown.Reason, wrong.Reason);
        Assert.True((await adapter.InquireAsync(Number("187201000200300040"), 2026, new BillProof.Officer(), Cancellation)).IsOk);
    }

    [Fact]
    public async Task A_newer_list_takes_the_place_of_the_old_one()
    {
        Write("a.csv", "NOP;TAHUN;NAMA;TAGIHAN;LUNAS", "187201000200300040;2026;SITI;1000;Belum");
        using var adapter = Adapter();
        Assert.False((await AskAsync(adapter, "siti")).Value!.IsPaid);

        Write("b.csv", "NOP;TAHUN;NAMA;TAGIHAN;TGL BAYAR", "187201000200300040;2026;SITI;1000;2026-02-20");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "b.csv"), new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));

        var bill = (await AskAsync(adapter, "siti")).Value!;
        Assert.Equal((true, new DateOnly(2026, 2, 20), new DateOnly(2026, 3, 1)), (bill.IsPaid, bill.PaidOn, bill.ListOf));
    }

    [Theory]
    [InlineData("a.xlsx", "bukan zip")]
    [InlineData("a.csv", "nama;alamat")]
    [InlineData("a.csv", "")]
    public async Task A_file_that_is_no_list_is_told(string name, string content)
    {
        Write(name, content);
        using var adapter = Adapter();

        Assert.Equal(AnswerStatus.Unavailable, (await AskAsync(adapter, "siti")).Status);
        Assert.Equal(AdapterStatus.Down, (await adapter.CheckAsync(Cancellation)).Status);
    }

    [Fact]
    public async Task Without_a_list_it_is_off()
    {
        using var adapter = new PbbAdapter(new PbbOptions(), Time);

        Assert.Equal(["daftar tagihan dari BPPRD (Adapters:Pbb:ListPath)"], (await adapter.CheckAsync(Cancellation)).Missing);
        Assert.Equal("off", (await AskAsync(adapter, "siti")).SourceCode);
    }

    [Theory]
    [InlineData("187201000200300040", true)]
    [InlineData("18.72.010.002.003-0004.0", true)]
    [InlineData("18 72 010 002 003 0004 0", true)]
    [InlineData("18720100020030004", false)]
    [InlineData("18720100020030004x", false)]
    [InlineData("000000000000000000", false)]
    [InlineData(null, false)]
    public void A_number_has_18_digits(string? text, bool isNumber)
    {
        Assert.Equal(isNumber, Nop.TryParse(text, out var nop));
        Assert.DoesNotContain("1872", nop.ToString(), StringComparison.Ordinal);
    }

    private static string Line(string separator, params string[] cells) => string.Join(separator, cells);

    private static Nop Number(string text) => Nop.TryParse(text, out var nop) ? nop : throw new FormatException(text);

    private static Task<AdapterAnswer<PbbBill>> AskAsync(PbbAdapter adapter, string word) =>
        adapter.InquireAsync(Number("187201000200300040"), 2026, new BillProof.OwnerName(word), Cancellation);

    private void Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    private PbbAdapter Adapter() => new(new PbbOptions { ListPath = _folder }, Time);
}

public abstract class PbbHostTests : OutsideContract
{
    internal abstract PbbKind Kind { get; }

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await AskAsync(url);

    internal async Task<AdapterAnswer<PbbBill>> AskAsync(Uri url, BillProof? proof = null)
    {
        using var adapter = new PbbAdapter(new PbbOptions { Kind = Kind, Contract = Contract(url), Key = "rahasia", User = "uji" }, Time);
        Assert.True(Nop.TryParse("187201000200300040", out var nop));
        return await adapter.InquireAsync(nop, 2023, proof ?? new BillProof.OwnerName("aminah"), Cancellation);
    }
}

public sealed class PbbKeyInAddressTests : PbbHostTests
{
    internal override PbbKind Kind => PbbKind.KeyInAddress;

    protected override bool IsRepeated => true;

    [Fact]
    public async Task A_bill_is_asked_for_by_number_and_year()
    {
        Stub.Get("/pajak_daerah/getpbb/rahasia/", """{"status":"0","pesan":"Sukses","data":[{"NAMA":"SITI AMINAH","POKOK":"125000","DENDA":2500,"JATUH_TEMPO":"2023-08-31"}]}""");

        var bill = (await AskAsync(Stub.Url)).Value!;

        Assert.Equal((125_000L, 2500L, false, new DateOnly(2023, 8, 31)), (bill.Amount, bill.Penalty, bill.IsPaid, bill.DueOn));
        Assert.EndsWith("?user=uji&nop=1872010002003000402023", Stub.Server.LogEntries.Single().RequestMessage!.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "Kode Keamanan salah", AnswerStatus.Unauthorized)]
    [InlineData("1", "Data tidak ditemukan", AnswerStatus.NotFound)]
    [InlineData("4", "", AnswerStatus.Unauthorized)]
    [InlineData("9", "", AnswerStatus.Unavailable)]
    [InlineData("0", "", AnswerStatus.Unavailable)]
    public async Task The_status_in_the_body_decides(string status, string words, AnswerStatus expected)
    {
        StubAnything($$"""{"status":"{{status}}","pesan":"{{words}}"}""");

        Assert.Equal(expected, (await AskAsync(Stub.Url)).Status);
    }

    [Fact]
    public async Task Paid_is_an_answer_for_an_officer_but_proves_nothing_to_somebody_who_says_a_name()
    {
        StubAnything("""{"status":2,"pesan":"Tagihan sudah terbayar"}""");

        Assert.True((await AskAsync(Stub.Url, new BillProof.Officer())).Value!.IsPaid);
        Assert.Equal(AnswerStatus.NotFound, (await AskAsync(Stub.Url)).Status);
    }
}

public sealed class PbbBearerTokenTests : PbbHostTests
{
    internal override PbbKind Kind => PbbKind.BearerToken;

    [Fact]
    public async Task A_bill_is_asked_for_with_a_bearer_token()
    {
        Stub.Post("/inquiry", """{"code":"00","desc":"sukses","data":{"nama_wp":"SITI AMINAH","tagihan":75000}}""");

        Assert.Equal(75_000, (await AskAsync(Stub.Url)).Value!.Amount);
        Assert.Equal("Bearer rahasia", Stub.Header(0, "Authorization"));
        Assert.Equal("""{"tax_year":"2023","tax_type":"PBB","nop":"187201000200300040"}""", Stub.BodyOf(0));
    }

    [Theory]
    [InlineData("05", AnswerStatus.Unauthorized)]
    [InlineData("13", AnswerStatus.NotFound)]
    [InlineData("17", AnswerStatus.Invalid)]
    [InlineData("99", AnswerStatus.Unavailable)]
    public async Task The_code_in_the_body_decides(string code, AnswerStatus expected)
    {
        StubAnything($$"""{"code":"{{code}}","desc":"-"}""");

        Assert.Equal((expected, code), ((await AskAsync(Stub.Url)) is var answer ? answer.Status : default, answer.SourceCode));
    }

    [Fact]
    public async Task Already_paid_is_an_answer()
    {
        StubAnything("""{"code":"88","data":{"nama":"SITI AMINAH"}}""");

        Assert.True((await AskAsync(Stub.Url)).Value!.IsPaid);
    }
}
