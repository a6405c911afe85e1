using SmartVillage.Adapters.Bpjs;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Bpjs;

namespace SmartVillage.Adapters.Tests.Bpjs;

public sealed class BpjsAdapterTests : OutsideContract
{
    private const string Nik = "1872044501909999";
    private static readonly DateOnly Day = new(2023, 11, 14);

    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await AskAsync(url);

    [Fact]
    public async Task A_member_is_asked_for_with_a_signed_request_and_only_what_is_shown_is_kept()
    {
        Stub.Get($"/vclaim/Peserta/nik/{Nik}/tglSEP/2023-11-14", $$"""{"metaData":{"code":"200","message":"OK"},"response":"{{BpjsVectorTests.Response}}"}""");

        var answer = await AskAsync(new Uri(Stub.Url, "vclaim"));

        Assert.Equal(new BpjsEligibility(true, "AKTIF", null, null, Now), answer.Value);
        Assert.Equal(
            ("00000", "1700000000", "wM2fpcwQ4L/sksJJTyNPiMz93xghbUsUBUGjdZKplLw=", "kunci"),
            (Stub.Header(0, "X-cons-id"), Stub.Header(0, "X-timestamp"), Stub.Header(0, "X-signature"), Stub.Header(0, "user_key")));
    }

    [Fact]
    public async Task A_plain_answer_of_a_test_host_is_read_too_with_class_and_clinic()
    {
        StubAnything("""{"metaData":{"code":200},"response":{"peserta":{"nama":"WARGA UJI","statusPeserta":{"kode":6,"keterangan":"TIDAK AKTIF"},"hakKelas":{"kode":"3","keterangan":"KELAS III"},"provUmum":{"kdProvider":"0901","nmProvider":"Puskesmas Uji"}}}}""");

        var value = (await AskAsync(Stub.Url)).Value!;

        Assert.Equal((false, "TIDAK AKTIF", "KELAS III", "Puskesmas Uji"), (value.IsActive, value.Status, value.Class, value.Clinic));
        Assert.DoesNotContain("WARGA", value.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"201\"", "Peserta Tidak Ditemukan", AnswerStatus.NotFound)]
    [InlineData("\"201\"", "Tanggal SEP tidak sesuai 1872044501909999", AnswerStatus.Invalid)]
    [InlineData("208", "Duplikat", AnswerStatus.Conflict)]
    [InlineData("401", "Unauthorized", AnswerStatus.Unauthorized)]
    [InlineData("429", "Terlalu sering", AnswerStatus.RateLimited)]
    [InlineData("\"500\"", "Galat", AnswerStatus.Unavailable)]
    public async Task HTTP_200_is_no_success_until_the_body_says_so(string code, string message, AnswerStatus expected)
    {
        StubAnything($$"""{"metaData":{"code":{{code}},"message":"{{message}}"},"response":null}""");

        var answer = await AskAsync(Stub.Url);

        Assert.Equal((expected, code.Trim('"')), (answer.Status, answer.SourceCode));
        Assert.DoesNotContain(Nik, answer.Reason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QUJD")]
    [InlineData("")]
    public async Task An_answer_that_does_not_open_is_no_answer(string response)
    {
        StubAnything($$"""{"metaData":{"code":"200"},"response":"{{response}}"}""");

        Assert.Equal(AnswerStatus.Unavailable, (await AskAsync(Stub.Url)).Status);
    }

    [Fact]
    public async Task Without_a_consent_that_holds_nobody_is_asked()
    {
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(AnswerStatus.Invalid, (await adapter.ByNikAsync(Nik, Day, new ResidentConsent("PM-1", Now.AddDays(1)), Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.ByNikAsync(Nik, Day, new ResidentConsent("PM-1", Now.AddDays(-2), Now.AddDays(-1)), Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.ByNikAsync(Nik, Day, new ResidentConsent(" ", Now), Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.ByNikAsync("../Peserta", Day, Consent, Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.ByCardAsync("000123456789", Day, Consent, Cancellation)).Status);
        Assert.Equal(0, Stub.Calls);
    }

    [Fact]
    public async Task Calls_are_a_second_apart()
    {
        StubAnything("""{"metaData":{"code":"201","message":"-"}}""");
        using var adapter = Adapter(Stub.Url);

        await adapter.ByNikAsync(Nik, Day, Consent, Cancellation);
        await adapter.ByCardAsync("0001234567890", Day, Consent, Cancellation);

        Assert.Equal([TimeSpan.FromSeconds(1)], Time.Waits);
        Assert.Equal("/Peserta/nokartu/0001234567890/tglSEP/2023-11-14", Stub.PathOf(1));
    }

    [Fact]
    public async Task It_is_off_until_everything_is_there_and_says_what_is_missing()
    {
        using var adapter = new BpjsAdapter(new BpjsOptions { Contract = new AdapterContract { Wanted = AdapterMode.Live, Url = Stub.Url }, ConsId = "00000" }, Time);

        var health = await adapter.CheckAsync(Cancellation);

        Assert.Equal((AdapterStatus.Disabled, AdapterMode.Directory), (health.Status, adapter.Mode));
        Assert.Equal(
            [
                "rahasia (consSecret) (Adapters:Bpjs:SecretFile)", "user_key VClaim (Adapters:Bpjs:UserKeyFile)", "nomor perjanjian (Adapters:Bpjs:ContractReference)",
                "petugas penanggung jawab (Adapters:Bpjs:Officer)",
            ],
            health.Missing);
        Assert.Equal("off", (await adapter.ByNikAsync(Nik, Day, Consent, Cancellation)).SourceCode);
        Assert.Equal(0, Stub.Calls);
    }

    [Fact]
    public async Task With_a_contract_it_is_live_and_its_host_is_looked_at()
    {
        StubAnything("", 404);
        using var adapter = new BpjsAdapter(new BpjsOptions { Contract = Live(Stub.Url), ConsId = "00000", Secret = "contoh-rahasia", UserKey = "kunci" }, Time);

        Assert.Equal((AdapterMode.Live, AdapterStatus.Ok), (adapter.Mode, (await adapter.CheckAsync(Cancellation)).Status));
    }

    private async Task<AdapterAnswer<BpjsEligibility>> AskAsync(Uri url)
    {
        using var adapter = Adapter(url);
        return await adapter.ByNikAsync(Nik, Day, Consent, Cancellation);
    }

    private BpjsAdapter Adapter(Uri url) => new(new BpjsOptions { Contract = Contract(url), ConsId = "00000", Secret = "contoh-rahasia", UserKey = "kunci" }, Time);
}
