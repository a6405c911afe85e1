using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.OpenKab;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Regency;

namespace SmartVillage.Adapters.Tests.OpenKab;

public sealed class OpenKabTests : OutsideContract
{
    private const string Token = """{"message":"Login Success","access_token":"1|abc","token_type":"Bearer"}""";

    private static readonly Dictionary<string, Func<OpenKabAdapter, CancellationToken, Task<IAdapterFailure>>> Calls = new(StringComparer.Ordinal)
    {
        ["villages"] = async (adapter, stop) => await adapter.VillagesAsync(stop),
        ["districts"] = async (adapter, stop) => await adapter.DistrictsAsync(stop),
        ["count"] = async (adapter, stop) => await adapter.CountResidentsAsync(new RegencyResidentFilter(), stop),
        ["residents"] = async (adapter, stop) => await adapter.ResidentsAsync(new RegencyResidentFilter(), 1, stop),
        ["codes"] = async (adapter, stop) => await adapter.CodesAsync(RegencyCodeList.LifeStatus, stop),
        ["families"] = async (adapter, stop) => await adapter.CountFamiliesAsync("3", stop),
        ["family"] = async (adapter, stop) => await adapter.FamilyAsync("1872040101209999", stop),
        ["summary"] = async (adapter, stop) => await adapter.FamilySummaryAsync(stop),
        ["areas"] = async (adapter, stop) => await adapter.AreasAsync(RegencyAreaLevel.Rt, stop),
        ["statistics"] = async (adapter, stop) => await adapter.StatisticsAsync(RegencyTopic.Households, "4", stop),
        ["programmes"] = async (adapter, stop) => await adapter.ProgrammesAsync(stop),
        ["participants"] = async (adapter, stop) => await adapter.CountParticipantsAsync("9", stop),
    };

    public static TheoryData<string> CallNames => [.. Calls.Keys];

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = Adapter(url);
        var answer = await adapter.VillagesAsync(Cancellation);

        // 403 is OpenKab's word for a locked account.
        return answer is { Status: AnswerStatus.RateLimited, SourceCode: "403" } ? AdapterAnswers.Failed<bool>(AnswerStatus.Unauthorized, answer.Reason!) : answer;
    }

    [Theory]
    [MemberData(nameof(CallNames))]
    public async Task Every_call_survives_every_kind_of_failure(string name)
    {
        foreach (var (status, body, expected) in ((int, string, AnswerStatus)[])[
            (401, "1872044501909999", AnswerStatus.Unauthorized), (403, "", AnswerStatus.Unauthorized), (404, "", AnswerStatus.NotFound), (429, "", AnswerStatus.RateLimited),
            (500, "<html>galat</html>", AnswerStatus.Unavailable), (200, "", AnswerStatus.Unavailable), (200, "{", AnswerStatus.Unavailable), (200, """{"data":"x"}""", AnswerStatus.Unavailable),
            (200, """{"success":false,"message":"tidak"}""", AnswerStatus.Invalid)])
        {
            // The circuit of one adapter would open after a few of these.
            using var adapter = Adapter(Stub.Url);
            Stub.Clear();
            Stub.Server.Given(WireMock.RequestBuilders.Request.Create()).AtPriority(10).RespondWith(
                WireMock.ResponseBuilders.Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body));
            Stub.Server.Given(WireMock.RequestBuilders.Request.Create().WithPath("/api/v1/signin")).AtPriority(1).RespondWith(
                WireMock.ResponseBuilders.Response.Create().WithStatusCode(200).WithBody(Token));

            var answer = await Calls[name](adapter, Cancellation);

            Assert.True(answer.Status == expected, $"{status} {body}: {answer.Status} instead of {expected}");
            Assert.DoesNotContain("9999", answer.Reason ?? string.Empty, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_token_is_kept_and_fetched_again_once_it_is_refused()
    {
        Stub.Post("/api/v1/signin", Token);
        Stub.Series("GET", "/api/v1/penduduk/referensi/sex", (200, """{"data":[{"id":1,"attributes":{"nama":"LAKI-LAKI"}}]}"""), (401, "{}"), (200, """{"data":[]}"""));
        using var adapter = Adapter(Stub.Url);

        Assert.Equal([new RegencyCode("1", "LAKI-LAKI")], (await adapter.CodesAsync(RegencyCodeList.Sex, Cancellation)).Value!);
        Assert.Empty((await adapter.CodesAsync(RegencyCodeList.Sex, Cancellation)).Value!);

        Assert.Equal("""{"email":"sv@example.com","password":"sandi"}""", Stub.BodyOf(0));
        Assert.Equal(("Bearer 1|abc", 5), (Stub.Header(1, "Authorization"), Stub.Calls));
    }

    [Theory]
    [InlineData(403, 1)]
    [InlineData(401, 3)]
    public async Task A_locked_or_refused_account_is_left_alone_for_ten_minutes(int status, int asked)
    {
        Stub.Post("/api/v1/signin", """{"message":"Login failed"}""", status);
        using var adapter = Adapter(Stub.Url);

        for (var i = 0; i < 6; i++)
        {
            Assert.False((await adapter.VillagesAsync(Cancellation)).IsOk);
        }

        var silent = await adapter.VillagesAsync(Cancellation);
        Assert.Equal((AnswerStatus.RateLimited, "locked", TimeSpan.FromMinutes(10), asked), (silent.Status, silent.SourceCode, silent.RetryAfter, Stub.Calls));
        Time.Advance(TimeSpan.FromMinutes(10));
        await adapter.VillagesAsync(Cancellation);
        Assert.Equal(asked + 1, Stub.Calls);
    }

    [Fact]
    public async Task Of_whole_rows_only_id_village_name_and_masked_NIK_are_taken_and_every_filter_is_passed_on()
    {
        Stub.Post("/api/v1/signin", Token);
        Stub.Get(
            "/api/v1/penduduk",
            """{"data":[{"type":"penduduk","id":"7","attributes":{"config_id":3,"nik":"1872044501909999","nama":"WARGA UJI","agama_id":1,"sakit_menahun_id":2,"ibu_nik":"1872044501609999"}}],"meta":{"pagination":{"total":3012,"total_pages":3012}}}""");
        using var adapter = Adapter(Stub.Url);

        var rows = (await adapter.ResidentsAsync(
            new RegencyResidentFilter
            {
                VillageId = "3", Sex = "1", Residency = "1", LifeStatus = "1", Occupation = "88", Religion = "1", FamilyRole = "1", FamilyCardNumber = "1872040101209999", Rw = "001", Rt = "002",
                AgeFrom = 17, AgeUntil = 60, DistrictCode = "187204",
            },
            2,
            Cancellation)).Value!;

        Assert.Equal([new RegencyResident("7", "3", "WARGA UJI", "1872********9999")], rows);
        Assert.Equal(
            "?filter[config_id]=3&filter[sex]=1&filter[status]=1&filter[status_dasar]=1&filter[pekerjaan_id]=88&filter[agama_id]=1&filter[kk_level]=1&filter[keluarga.no_kk]=1872040101209999"
            + "&filter[clusterDesa.rw]=001&filter[clusterDesa.rt]=002&filter[umur][min]=17&filter[umur][max]=60&filter[umur][satuan]=tahun&filter[kode_kecamatan]=187204&page[number]=2&page[size]=100",
            Uri.UnescapeDataString(new Uri(Stub.Server.LogEntries[^1].RequestMessage!.Url).Query));
        Assert.Equal(3012, (await adapter.CountResidentsAsync(new RegencyResidentFilter { VillageId = "3" }, Cancellation)).Value!.Count);
        Assert.EndsWith("page[size]=1", Uri.UnescapeDataString(Stub.Server.LogEntries[^1].RequestMessage!.Url), StringComparison.Ordinal);
        Assert.Equal("RegencyResidentFilter", new RegencyResidentFilter { FamilyCardNumber = "1872040101209999" }.ToString());
    }

    [Fact]
    public async Task Lists_are_read_page_by_page_and_summaries_by_their_names()
    {
        Stub.Post("/api/v1/signin", Token);
        Stub.Series(
            "GET", "/api/v1/config/desa",
            (200, """{"data":[{"id":"3","attributes":{"kode_desa":"1872041002","nama_desa":"Tejosari","nama_kecamatan":"Metro Timur","nip_kepala_desa":"x"}}],"meta":{"pagination":{"total_pages":2}}}"""),
            (200, """{"data":[{"id":"4","attributes":{"kode_desa":"1872041003","nama_desa":"Margorejo"}}],"meta":{"pagination":{"total_pages":2}}}"""));
        Stub.Get("/api/v1/config/kecamatan", """{"data":[{"id":"","attributes":{"kode_kecamatan":"187204","nama_kecamatan":"Metro Timur"}}]}""");
        Stub.Get("/api/v1/keluarga/summary", """{"success":true,"data":{"jumlah":900,"rincian":{"aktif":"880"}}}""");
        Stub.Get("/api/v1/keluarga/show", """{"data":{"id":"5","attributes":{"no_kk":"1872040101209999","anggota":[{"nik":"1872044501909999"},{"nik":"1872044501909998"}]}}}""");
        Stub.Get("/api/v1/wilayah/rw", """{"data":[{"id":"8","attributes":{"config_id":3,"dusun":"MAWAR","rw":"001","id_kepala":5}}]}""");
        Stub.Get("/api/v1/statistik/penduduk", """{"data":[{"id":"1","attributes":{"nama":"LAKI-LAKI","jumlah":1500,"laki_laki":1500,"perempuan":0}}]}""");
        Stub.Get("/api/v1/bantuan", """{"data":[{"id":"9","attributes":{"nama":"BPNT","config_id":null}}]}""");
        Stub.Get("/api/v1/bantuan/peserta", """{"data":[{"id":"1","attributes":{"kartu_nik":"1872044501909999"}}],"meta":{"pagination":{"total":120}}}""");
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(
            [new RegencyVillage("3", "1872041002", "Tejosari", "Metro Timur"), new RegencyVillage("4", "1872041003", "Margorejo", null)], (await adapter.VillagesAsync(Cancellation)).Value!);
        Assert.Equal([new RegencyDistrict("187204", "Metro Timur")], (await adapter.DistrictsAsync(Cancellation)).Value!);
        Assert.Equal([("jumlah", 900L), ("rincian.aktif", 880L)], (await adapter.FamilySummaryAsync(Cancellation)).Value!.Select(count => (count.Key, count.Value)));
        Assert.Equal(new RegencyFamily("5", "1872********9999", 2), (await adapter.FamilyAsync("1872040101209999", Cancellation)).Value);
        Assert.Equal("?filter[no_kk]=1872040101209999", Uri.UnescapeDataString(new Uri(Stub.Server.LogEntries[^1].RequestMessage!.Url).Query));
        Assert.Equal([new RegencyArea("8", "3", "MAWAR", "001", null)], (await adapter.AreasAsync(RegencyAreaLevel.Rw, Cancellation)).Value!);
        Assert.Equal([new RegencyStatistic("1", "LAKI-LAKI", 1500, 1500, 0)], (await adapter.StatisticsAsync(RegencyTopic.Residents, "4", Cancellation)).Value!);
        Assert.Equal([new RegencyProgramme("9", "BPNT", null)], (await adapter.ProgrammesAsync(Cancellation)).Value!);
        Assert.Equal(120, (await adapter.CountParticipantsAsync("9", Cancellation)).Value!.Count);
    }

    [Fact]
    public async Task Without_configuration_nothing_is_sent_and_what_is_missing_is_named()
    {
        using var off = new OpenKabAdapter(new OpenKabOptions(), Time);

        Assert.Equal(
            [
                "mode Sandbox atau Live (Adapters:OpenKab:Mode)", "alamat layanan (Adapters:OpenKab:Url)", "surel akun OpenKab (Adapters:OpenKab:Email)",
                "kata sandi akun OpenKab (Adapters:OpenKab:PasswordFile)", "nomor perjanjian (Adapters:OpenKab:ContractReference)", "petugas penanggung jawab (Adapters:OpenKab:Officer)",
            ],
            (await off.CheckAsync(Cancellation)).Missing);
        Assert.Equal((false, "off"), (off.IsReady, (await off.VillagesAsync(Cancellation)).SourceCode));
    }

    [Fact]
    public async Task A_look_proves_the_account_and_it_carries_no_service()
    {
        Stub.Post("/api/v1/signin", Token);
        Stub.Get("/api/v1/penduduk/referensi/sex", """{"data":[]}""");
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(AdapterStatus.Ok, (await adapter.CheckAsync(Cancellation)).Status);
        Assert.False(adapter.CarriesService);
    }

    private OpenKabAdapter Adapter(Uri url) => new(
        new OpenKabOptions { Contract = new AdapterContract { Wanted = AdapterMode.Sandbox, Url = url }, Email = "sv@example.com", Password = "sandi" }, Time);
}
