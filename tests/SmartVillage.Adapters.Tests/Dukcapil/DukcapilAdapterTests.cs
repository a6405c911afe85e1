using SmartVillage.Adapters.Dukcapil;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Kependudukan;

namespace SmartVillage.Adapters.Tests.Dukcapil;

public sealed class DukcapilAdapterTests : OutsideContract
{
    private const string Nik = "1872044501909999";

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await VerifyAsync(url);

    [Theory]
    [InlineData("""{"content":[{"NIK":"Sesuai","NAMA_LGKP":"Sesuai (100)","TGL_LHR":"Sesuai"}]}""", PersonMatch.Match)]
    [InlineData("""{"content":{"nik":"Sesuai","nama_lgkp":"Sesuai (92)","tgl_lhr":"SESUAI"}}""", PersonMatch.Match)]
    [InlineData("""{"content":[{"NIK":"Sesuai","NAMA_LGKP":"Tidak Sesuai (40)","TGL_LHR":"Sesuai"}]}""", PersonMatch.NoMatch)]
    [InlineData("""{"content":[{"NIK":"Sesuai","NAMA_LGKP":"Sesuai (100)"}]}""", PersonMatch.NoMatch)]
    public async Task Elements_that_all_agree_are_a_match(string body, PersonMatch expected)
    {
        StubAnything(body);

        Assert.Equal(expected, (await VerifyAsync(Stub.Url)).Value);
    }

    [Theory]
    [InlineData("""{"content":{"RESPON":"Data Tidak Ditemukan"}}""", AnswerStatus.NotFound)]
    [InlineData("""{"content":[{"RESPON":"Kuota Akses Hari ini telah Habis"}]}""", AnswerStatus.RateLimited)]
    [InlineData("""{"content":[{"RESPON":"User ID atau Password salah"}]}""", AnswerStatus.Unauthorized)]
    [InlineData("""{"content":{"RESPON":"NIK 1872044501909999 gangguan"}}""", AnswerStatus.Unavailable)]
    [InlineData("""{"content":[]}""", AnswerStatus.Unavailable)]
    [InlineData("""{"content":[{"LAIN":"x"}]}""", AnswerStatus.Unavailable)]
    public async Task A_failure_hides_in_the_body_of_a_success(string body, AnswerStatus expected)
    {
        StubAnything(body);

        var answer = await VerifyAsync(Stub.Url);

        Assert.Equal(expected, answer.Status);
        Assert.DoesNotContain(Nik, answer.Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_is_written_as_the_agreement_says()
    {
        Stub.Post("/dukcapil/get_json/1872/uji/nik_verifby_elemen", """{"content":[{"NIK":"Sesuai","NAMA_LGKP":"Sesuai","TGL_LHR":"Sesuai"}]}""");

        await VerifyAsync(new Uri(Stub.Url, "dukcapil/get_json/1872/uji/nik_verifby_elemen"));

        Assert.Equal(
            $$"""{"NIK":"{{Nik}}","NAMA_LGKP":"WARGA UJI","TGL_LHR":"05-01-1990","TRESHOLD":90,"user_id":"uji","password":"sandi","ip_user":"10.0.0.2"}""", Stub.BodyOf(0));
        Assert.Equal("Basic dWppOnNhbmRp", Stub.Header(0, "Authorization"));
    }

    [Fact]
    public async Task Without_consent_or_name_nobody_is_asked()
    {
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(AnswerStatus.Invalid, (await adapter.VerifyAsync(Nik, "WARGA", new DateOnly(1990, 1, 5), new ResidentConsent("", Now), Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.VerifyAsync(Nik, " ", new DateOnly(1990, 1, 5), Consent, Cancellation)).Status);
        Assert.Equal(0, Stub.Calls);
    }

    private async Task<AdapterAnswer<PersonMatch>> VerifyAsync(Uri url)
    {
        using var adapter = Adapter(url);
        return await adapter.VerifyAsync(Nik, " WARGA UJI ", new DateOnly(1990, 1, 5), Consent, Cancellation);
    }

    private DukcapilAdapter Adapter(Uri url) => new(
        new DukcapilOptions { Contract = Contract(url), UserId = "uji", Password = "sandi", IpUser = "10.0.0.2", UsesBasic = true }, Time);
}
