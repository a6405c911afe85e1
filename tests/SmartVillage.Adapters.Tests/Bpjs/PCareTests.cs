using SmartVillage.Adapters.Bpjs;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Bpjs;

namespace SmartVillage.Adapters.Tests.Bpjs;

/// <summary>Membership through a first-level facility.</summary>
public sealed class PCareTests : OutsideContract
{
    private const string Nik = "1872044501909999";
    private static readonly DateOnly Day = new(2023, 11, 14);

    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await AskAsync(url);

    [Fact]
    public async Task A_member_is_asked_for_with_the_account_of_the_facility_and_only_what_is_shown_is_kept()
    {
        Stub.Get(
            $"/pcare-rest/peserta/nik/{Nik}",
            """{"metaData":{"code":200,"message":"OK"},"response":{"noKartu":"0001234567890","nama":"WARGA UJI","tglLahir":"05-01-1990","tunggakan":0,"aktif":true,"ketAktif":"AKTIF","jnsKelas":{"kode":"3","nama":"KELAS III"},"kdProviderPst":{"kdProvider":"0901","nmProvider":"Puskesmas Uji"}}}""");

        var answer = await AskAsync(new Uri(Stub.Url, "pcare-rest"));

        Assert.Equal(new BpjsEligibility(true, "AKTIF", "KELAS III", "Puskesmas Uji", Now), answer.Value);
        Assert.Equal("Basic a2xpbmlrOnJhaGFzaWE6MDk1", Stub.Header(0, "X-authorization"));
        Assert.Equal(("00000", "kunci"), (Stub.Header(0, "X-cons-id"), Stub.Header(0, "user_key")));
        Assert.DoesNotContain("WARGA", answer.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_has_an_address_of_its_own()
    {
        StubAnything("""{"metaData":{"code":200},"response":{"aktif":"false","ketAktif":"PENANGGUHAN"}}""");
        using var adapter = Adapter(Stub.Url);

        var value = (await adapter.ByCardAsync("0001234567890", Day, Consent, Cancellation)).Value!;

        Assert.Equal((false, "PENANGGUHAN", "/peserta/noka/0001234567890"), (value.IsActive, value.Status, Stub.PathOf(0)));
    }

    [Theory]
    [InlineData("""{"metaData":{"code":200},"response":{}}""")]
    [InlineData("""{"metaData":{"code":200},"response":{"peserta":{"statusPeserta":{"kode":"0"}}}}""")]
    [InlineData("""{"metaData":{"code":200},"response":null}""")]
    [InlineData("""{"metaData":{"code":200},"response":"QUJD"}""")]
    public async Task An_answer_about_nobody_is_not_taken_for_an_inactive_member(string body)
    {
        StubAnything(body);

        Assert.Equal(AnswerStatus.Unavailable, (await AskAsync(Stub.Url)).Status);
    }

    [Fact]
    public async Task Without_the_account_it_is_off_and_says_so()
    {
        using var adapter = new BpjsAdapter(new BpjsOptions { Kind = BpjsKind.PCare, Contract = Contract(Stub.Url), ConsId = "00000", Secret = "contoh-rahasia", UserKey = "kunci" }, Time);

        Assert.Equal(
            ["akun PCare (Adapters:Bpjs:User)", "kata sandi PCare (Adapters:Bpjs:PasswordFile)"],
            (await adapter.CheckAsync(Cancellation)).Missing);
        Assert.Equal((AdapterMode.Directory, 0), (adapter.Mode, Stub.Calls));
    }

    private async Task<AdapterAnswer<BpjsEligibility>> AskAsync(Uri url)
    {
        using var adapter = Adapter(url);
        return await adapter.ByNikAsync(Nik, Day, Consent, Cancellation);
    }

    private BpjsAdapter Adapter(Uri url) => new(
        new BpjsOptions { Kind = BpjsKind.PCare, Contract = Contract(url), ConsId = "00000", Secret = "contoh-rahasia", UserKey = "kunci", User = "klinik", Password = "rahasia" }, Time);
}
