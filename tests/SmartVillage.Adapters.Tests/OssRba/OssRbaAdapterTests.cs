using SmartVillage.Adapters.OssRba;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;

namespace SmartVillage.Adapters.Tests.OssRba;

public sealed class OssRbaAdapterTests : OutsideContract
{
    private const string Nib = "9120000009999";

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await CheckAsync(url);

    [Theory]
    [InlineData("200", "\"01\"", NibState.Active)]
    [InlineData("\"200\"", "2", NibState.Inactive)]
    [InlineData("200", "\"03\"", NibState.BusinessPermitted)]
    [InlineData("200", "\"04\"", NibState.OperationPermitted)]
    [InlineData("200", "\"05\"", NibState.Frozen)]
    [InlineData("200", "\"06\"", NibState.Revoked)]
    [InlineData("200", "\"77\"", NibState.Unknown)]
    public async Task A_number_is_checked_with_codes_as_number_or_text(string kode, string status, NibState state)
    {
        Stub.Post("/v1/kl/rba/checkNIB", $$$"""{"responcheckNIB":{"kode":{{{kode}}},"keterangan":"ok","dataNIB":{"nib":"{{{Nib}}}","nama_perusahaan":"Warung Uji","status":{{{status}}} } } }""");

        var answer = await CheckAsync(new Uri(Stub.Url, "v1/kl/rba"));

        Assert.Equal((Nib, "Warung Uji", state), (answer.Value!.Nib, answer.Value.BusinessName, answer.Value.State));
        Assert.Equal($$$"""{"CHECKNIB":{"nib":"{{{Nib}}}"}}""", Stub.BodyOf(0));
        Assert.Equal(("kunci", $"{Stub.BodyOf(0).Length}"), (Stub.Header(0, "user_key"), Stub.Header(0, "Content-Length")));
    }

    [Fact]
    public async Task An_inquiry_brings_date_scale_and_lines_of_business()
    {
        Stub.Post(
            "/inqueryNIB",
            $$"""{"responinqueryNIB":{"kode":200,"dataNIB":{"nib":"{{Nib}}","nama_perseroan":"Keripik Uji","tgl_terbit_nib":"2025-03-04 00:00:00","skala_usaha":"01","status_nib":"01","data_proyek":[{"kbli":"56104"},{"kbli":56102},{"kbli":"56104"},{"kbli":"x"},null] } } }""");
        using var adapter = Adapter(Stub.Url);

        var value = (await adapter.InquireAsync(Nib, Cancellation)).Value!;

        Assert.Equal((new DateOnly(2025, 3, 4), BusinessScale.Micro, NibState.Active, "Keripik Uji"), (value.IssuedOn, value.Scale, value.State, value.BusinessName));
        Assert.Equal(["56104", "56102"], value.Kbli);
    }

    [Theory]
    [InlineData(200, "400", "NIB tidak ditemukan", AnswerStatus.NotFound)]
    [InlineData(400, "400", "NIB tidak ditemukan", AnswerStatus.NotFound)]
    [InlineData(200, "400", "Format salah", AnswerStatus.Invalid)]
    [InlineData(200, "401", "user_key", AnswerStatus.Unauthorized)]
    [InlineData(403, "403", "ditolak", AnswerStatus.Unauthorized)]
    [InlineData(200, "405", "", AnswerStatus.Invalid)]
    [InlineData(200, "500", "", AnswerStatus.Unavailable)]
    [InlineData(504, "504", "", AnswerStatus.Unavailable)]
    public async Task The_code_in_the_body_decides(int status, string kode, string words, AnswerStatus expected)
    {
        StubAnything($$$"""{"responcheckNIB":{"kode":"{{{kode}}}","keterangan":"{{{words}}}"}}""", status);

        var answer = await CheckAsync(Stub.Url);

        Assert.Equal((expected, kode, 1), (answer.Status, answer.SourceCode, Stub.Calls));
    }

    [Theory]
    [InlineData("912000000999")]
    [InlineData("91200000099990")]
    [InlineData("912000000999x")]
    public async Task What_is_no_NIB_is_not_asked_for(string nib)
    {
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(AnswerStatus.Invalid, (await adapter.CheckAsync(nib, Cancellation)).Status);
        Assert.Equal(0, Stub.Calls);
    }

    [Fact]
    public async Task A_refused_key_makes_it_ill()
    {
        StubAnything("", 401);
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(AdapterStatus.Down, (await adapter.CheckAsync(Cancellation)).Status);
    }

    private async Task<AdapterAnswer<NibRecord>> CheckAsync(Uri url)
    {
        using var adapter = Adapter(url);
        return await adapter.CheckAsync(Nib, Cancellation);
    }

    private OssRbaAdapter Adapter(Uri url) => new(new OssRbaOptions { Contract = Contract(url), UserKey = "kunci" }, Time);
}
