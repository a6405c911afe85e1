using SmartVillage.Adapters.Beds;
using SmartVillage.Adapters.RsudQueue;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Adapters.Tests.Rsud;

public sealed class RsudQueueTests : OutsideContract
{
    // The first call is for a token, by GET.
    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await AskAsync(url);

    [Fact]
    public async Task A_booking_is_asked_for_by_its_code()
    {
        Stub.Get("/auth", """{"response":{"token":"t1"},"metadata":{"message":"Ok","code":200}}""");
        Stub.Post("/sisaantrean", """{"response":{"nomorantrean":"A-12","namapoli":"Anak","namadokter":"dr. Uji","sisaantrean":"4","antreanpanggil":"A-8","waktutunggu":2400,"keterangan":""},"metadata":{"message":"Ok","code":"200"}}""");

        var state = (await AskAsync(Stub.Url)).Value!;

        Assert.Equal(new QueueState("A-12", "Anak", "dr. Uji", 4, "A-8", 2400), state);
        Assert.Equal(("sandi", "t1", "uji"), (Stub.Header(0, "x-password"), Stub.Header(1, "x-token"), Stub.Header(1, "x-username")));
        Assert.Equal("""{"kodebooking":"16032021A001"}""", Stub.BodyOf(1));
    }

    [Fact]
    public async Task A_token_that_ran_out_is_replaced_once()
    {
        Stub.Get("/auth", """{"response":{"token":"t1"},"metadata":{"code":200}}""");
        Stub.Series(
            "POST", "/sisaantrean", (200, """{"response":{"sisaantrean":1},"metadata":{"code":200}}"""), (200, """{"metadata":{"code":401}}"""), (200, """{"response":{"sisaantrean":0},"metadata":{"code":200}}"""));
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(1, (await adapter.RemainingAsync("a", Cancellation)).Value!.Remaining);
        Assert.Equal(0, (await adapter.RemainingAsync("a", Cancellation)).Value!.Remaining);
        Assert.Equal(5, Stub.Calls);
    }

    [Theory]
    [InlineData("201", AnswerStatus.NotFound)]
    [InlineData("401", AnswerStatus.Unauthorized)]
    [InlineData("500", AnswerStatus.Unavailable)]
    public async Task The_code_in_the_body_decides(string code, AnswerStatus expected)
    {
        Stub.Get("/auth", """{"response":{"token":"t1"},"metadata":{"code":200}}""");
        Stub.Post("/sisaantrean", $$"""{"metadata":{"code":{{code}},"message":"-"} }""");

        Assert.Equal(expected, (await AskAsync(Stub.Url)).Status);
    }

    private async Task<AdapterAnswer<QueueState>> AskAsync(Uri url)
    {
        using var adapter = Adapter(url);
        return await adapter.RemainingAsync("16032021A001", Cancellation);
    }

    private RsudQueueAdapter Adapter(Uri url) => new(new RsudQueueOptions { Contract = Contract(url), User = "uji", Password = "sandi" }, Time);
}

public sealed class AplicaresTests : OutsideContract
{
    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await AskAsync(url);

    [Fact]
    public async Task Beds_are_read_with_a_signature_and_code_1_is_success()
    {
        Stub.Get(
            "/aplicaresws/rest/bed/read/0901R001/1/100",
            """{"metadata":{"code":1,"message":"OK","totalitems":1},"response":{"list":[{"kodekelas":"KL3","koderuang":"R1","namaruang":"Anggrek","kapasitas":"20","tersedia":5,"tersediapria":2,"tersediawanita":"3"}]}}""");

        Assert.Equal([new BedRoom("Anggrek", "KL3", 20, 5, 2, 3)], (await AskAsync(new Uri(Stub.Url, "aplicaresws"))).Value!);
        Assert.Equal("wM2fpcwQ4L/sksJJTyNPiMz93xghbUsUBUGjdZKplLw=", Stub.Header(0, "X-signature"));
    }

    [Theory]
    [InlineData("0", AnswerStatus.NotFound)]
    [InlineData("401", AnswerStatus.Unauthorized)]
    [InlineData("500", AnswerStatus.Unavailable)]
    public async Task Another_code_is_no_success(string code, AnswerStatus expected)
    {
        StubAnything($$"""{"metadata":{"code":{{code}},"message":"-"},"response":null}""");

        Assert.Equal(expected, (await AskAsync(Stub.Url)).Status);
    }

    private async Task<AdapterAnswer<IReadOnlyList<BedRoom>>> AskAsync(Uri url)
    {
        using var adapter = new BedsAdapter(new BedsOptions { Contract = Contract(url), Facility = "0901R001", ConsId = "00000", Secret = "contoh-rahasia" }, Time);
        return await adapter.ListAsync(Cancellation);
    }
}

public sealed class RsOnlineTests : OutsideContract
{
    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await AskAsync(url);

    [Fact]
    public async Task Free_beds_are_those_that_are_not_used()
    {
        Stub.Get("/fo/index.php/Fasyankes", """{"fasyankes":[{"id_t_tt":"1","id_tt":"24","tt":"Kelas III","ruang":"Mawar","jumlah_ruang":"2","jumlah":"10","terpakai":"7"},{"ruang":"Melati","id_tt":3,"jumlah":4,"terpakai":9},{"ruang":"X"}]}""");

        var rooms = (await AskAsync(new Uri(Stub.Url, "fo/index.php"))).Value!;

        Assert.Equal([new BedRoom("Mawar", "Kelas III", 10, 3, null, null), new BedRoom("Melati", "3", 4, 0, null, null), new BedRoom("X", null, null, null, null, null)], rooms);
        Assert.Equal(("1872", "1700000000", "sandi"), (Stub.Header(0, "X-rs-id"), Stub.Header(0, "X-Timestamp"), Stub.Header(0, "X-pass")));
    }

    private async Task<AdapterAnswer<IReadOnlyList<BedRoom>>> AskAsync(Uri url)
    {
        using var adapter = new BedsAdapter(new BedsOptions { Kind = BedsKind.RsOnline, Contract = Contract(url), Facility = "1872", Secret = "sandi" }, Time);
        return await adapter.ListAsync(Cancellation);
    }
}
