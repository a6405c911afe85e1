using SmartVillage.Adapters.OssRba;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;

namespace SmartVillage.Adapters.Tests.OssRba;

/// <summary>Licences, projects and code lists of OSS, in every shape that its document shows.</summary>
public sealed class LicenseTests : OutsideContract
{
    private const string Id = "I-20211118160441053";
    private const string Nib = "9120000009999";

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = Adapter(url);
        return await adapter.CheckLicenseAsync(Id, Cancellation);
    }

    [Theory]
    [InlineData("responcheckLicenseStatus")]
    [InlineData("responcheckStatusLicense")]
    [InlineData("responsecheckStatusLicense")]
    public async Task A_state_is_read_under_each_of_its_names(string name)
    {
        Stub.Post("/checkLicenseStatus", $$$"""{"{{{name}}}":{"kode":200,"keterangan":"Sukses","dataIZIN":{"nib":"{{{Nib}}}","id_proyek":"R-1","id_izin":"{{{Id}}}","kd_status":58,"uraian_status":"Izin terbit"} } }""");
        using var adapter = Adapter(Stub.Url);

        var answer = await adapter.CheckLicenseAsync(Id, Cancellation);

        Assert.Equal(new LicenseState(Id, Nib, "R-1", "58", "Izin terbit"), answer.Value);
        Assert.Equal($$$"""{"CHECKLICENSESTATUS":{"id_izin":"{{{Id}}}"}}""", Stub.BodyOf(0));
        Assert.Equal("kunci", Stub.Header(0, "user_key"));
    }

    [Fact]
    public async Task A_licence_is_read_without_whoever_handed_it_in()
    {
        Stub.Post(
            "/inqueryLicense",
            $$$"""{"dataLicense":{"success":true,"code":200,"message":"ok","data":{"oss_id":"P-1","id_izin":"{{{Id}}}","kd_izin":"033000000001","kd_daerah":"1872041002","kewenangan":"02","nama":"WARGA UJI","data_proyek":[{"id_proyek":"R-1","kbli":56102,"uraian_usaha":"Warung"},null],"data_checklist":[{"nama_izin":"Sertifikat Standar","instansi":"DPMPTSP","no_izin":"1/2026","tgl_izin":"2026-01-05"},{"nama_izin":"PBG","no_izin":""}]} } }""");
        using var adapter = Adapter(Stub.Url);

        var value = (await adapter.InquireLicenseAsync(Id, Cancellation)).Value!;

        Assert.Equal(("033000000001", "1872041002", "02"), (value.Kind, value.Area, value.Authority));
        Assert.Equal([new BusinessProject("R-1", "56102", "Warung", null)], value.Projects);
        Assert.Equal([new LicensePaper("Sertifikat Standar", "DPMPTSP", "1/2026", new DateOnly(2026, 1, 5)), new LicensePaper("PBG", null, null, null)], value.Papers);
        Assert.DoesNotContain("WARGA", value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_of_a_number_are_listed()
    {
        Stub.Post("/inqueryNIB", $$$"""{"responinqueryNIB":{"kode":200,"dataNIB":{"nib":"{{{Nib}}}","data_proyek":[{"id_proyek":"R-1","kbli":"56102","uraian_usaha":"Warung","skala_resiko":"Rendah"},{"kbli":"x"}]} } }""");
        using var adapter = Adapter(Stub.Url);

        Assert.Equal([new BusinessProject("R-1", "56102", "Warung", "Rendah"), new BusinessProject(null, null, null, null)], (await adapter.ListProjectsAsync(Nib, Cancellation)).Value!);
    }

    [Fact]
    public async Task A_code_list_is_taken_as_it_is()
    {
        Stub.Post("/getDataReferensi", """{"respongetDataReferensi":{"kode":200,"keterangan":"Sukses","data":[{"kode":"01","uraian":"Kawasan A"},{"kode":2,"uraian":"Kawasan B","rinci":{"a":1}}]}}""");
        using var adapter = Adapter(Stub.Url);

        var lines = (await adapter.ListReferencesAsync("32", Cancellation)).Value!;

        Assert.Equal([("01", "Kawasan A"), ("2", "Kawasan B")], lines.Select(l => (l["kode"], l["uraian"])));
        Assert.Equal("""{"GETDATAREFERENSI":{"kode":"32"}}""", Stub.BodyOf(0));
    }

    [Theory]
    [InlineData(400, "Data izin tidak ditemukan", AnswerStatus.NotFound)]
    [InlineData(400, "Parameter salah", AnswerStatus.Invalid)]
    [InlineData(401, "User", AnswerStatus.Unauthorized)]
    [InlineData(504, "Timeout", AnswerStatus.Unavailable)]
    public async Task Refusals_are_told_by_code_and_words_in_each_answer(int code, string words, AnswerStatus expected)
    {
        StubAnything(
            $$$"""{"responsecheckStatusLicense":{"kode":{{{code}}},"keterangan":"{{{words}}}","dataIZIN":{"id_izin":""}},"dataLicense":{"code":{{{code}}},"message":"{{{words}}}","success":false,"data":null},"responinqueryNIB":{"kode":{{{code}}},"keterangan":"{{{words}}}","dataNIB":[]},"respon":{"kode":{{{code}}},"keterangan":"{{{words}}}"}}""");
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(expected, (await adapter.CheckLicenseAsync(Id, Cancellation)).Status);
        Assert.Equal(expected, (await adapter.InquireLicenseAsync(Id, Cancellation)).Status);
        Assert.Equal(expected, (await adapter.ListReferencesAsync("32", Cancellation)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I-1/../x")]
    [InlineData("I-2021111816044105300000000000000")]
    public async Task What_is_no_id_is_not_asked_for(string id)
    {
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(AnswerStatus.Invalid, (await adapter.CheckLicenseAsync(id, Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.InquireLicenseAsync(id, Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.ListReferencesAsync("333", Cancellation)).Status);
        Assert.Equal(AnswerStatus.Invalid, (await adapter.ListProjectsAsync("12", Cancellation)).Status);
        Assert.Equal(0, Stub.Calls);
    }

    private OssRbaAdapter Adapter(Uri url) => new(new OssRbaOptions { Contract = Contract(url), UserKey = "kunci" }, Time);
}
