using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pbb;
using SmartVillage.Services.Pju;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

/// <summary>What outside systems with a contract are asked for: by whom, with which proof, and what is written down of it.</summary>
public sealed class OutsideTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string Bill = """{"nop":"18.72.010.002.003-0004.0","taxYear":2026,"ownerWord":"sari"}""";
    private const string Check = """{"consent":"permohonan 12","consentGivenAt":"2026-03-01T08:00:00Z","purpose":"Bantuan kartu tidak aktif"}""";

    private readonly FakeOutside _outside = new();
    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 2, services: services => services.AddSingleton<IServiceAdapter>(_outside));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_bill_is_shown_to_who_knows_the_owner_and_a_wrong_word_looks_like_no_bill()
    {
        var bill = await OkAsync("pbb/bill", Bill);

        Assert.Equal(("18.72.010.002.003-0004.0", 85_000, "2026-02-01", false), (
            bill.GetProperty("nop").GetString(), bill.GetProperty("amount").GetInt64(), bill.GetProperty("listOf").GetString(), bill.GetProperty("test").GetBoolean()));
        Assert.Equal((404, "bill-not-found"), await RefusedAsync("pbb/bill", Bill.Replace("sari", "budi", StringComparison.Ordinal)));
        Assert.Equal((400, "invalid-bill"), await RefusedAsync("pbb/bill", Bill.Replace("18.72", "18.7", StringComparison.Ordinal)));
        Assert.Equal((400, "invalid-bill"), await RefusedAsync("pbb/bill", Bill.Replace("sari", "sa", StringComparison.Ordinal)));
        Assert.All(_outside.Asked.Cast<(string, int, BillProof)>(), asked => Assert.IsType<BillProof.OwnerName>(asked.Item3));
        Assert.DoesNotContain("187201000200300040", string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_owners_from_one_address_is_limited()
    {
        await using var host = await ApiHost.StartAsync(families: 1, options: ApiHost.Generous with { PublicWritesPerHour = 3 }, services: services => services.AddSingleton<IServiceAdapter>(new FakeOutside()));
        var statuses = new List<int>();
        foreach (var word in (string[])["Budi", "Wati", "Joko", "Sari"])
        {
            using var response = await host.SendAsync("POST", $"{Village}/pbb/bill", role: null, Bill.Replace("sari", word, StringComparison.Ordinal));
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([404, 404, 404, 429], statuses);
    }

    [Fact]
    public async Task An_officer_sees_a_bill_with_a_purpose_that_is_in_the_ledger()
    {
        const string Body = """{"nop":"187201000200300040","taxYear":2026,"purpose":"Pencocokan bukti bayar"}""";

        Assert.Equal(85_000, (await OkAsync("pbb/office-bill", Body, ApiRoles.Operator)).GetProperty("amount").GetInt64());
        Assert.Equal((400, "purpose-required"), await RefusedAsync("pbb/office-bill", Body.Replace("Pencocokan bukti bayar", "x", StringComparison.Ordinal), ApiRoles.Operator));
        Assert.Contains("Pencocokan bukti bayar", await LedgerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BPJS_is_asked_with_the_residents_consent_only_and_the_look_is_in_the_ledger()
    {
        var id = AnyResident();
        var check = await OkAsync($"residents/{id}/bpjs-check", Check, ApiRoles.Operator);

        Assert.Equal((true, "AKTIF", "KELAS III", "Puskesmas Uji"), (
            check.GetProperty("active").GetBoolean(), check.GetProperty("status").GetString(), check.GetProperty("class").GetString(), check.GetProperty("clinic").GetString()));
        var (nik, reference) = Assert.IsType<(string, string)>(Assert.Single(_outside.Asked));
        Assert.Equal((16, "permohonan 12"), (nik.Length, reference));
        Assert.DoesNotContain(nik, check.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(nik, string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal);
        foreach (var body in (string[])[
            Check.Replace("permohonan 12", " ", StringComparison.Ordinal), Check.Replace("permohonan 12", "NIK 1872044501909999", StringComparison.Ordinal), Check.Replace("2026-03-01T08", "2026-03-02T08", StringComparison.Ordinal)])
        {
            Assert.Equal((400, "invalid-consent"), await RefusedAsync($"residents/{id}/bpjs-check", body, ApiRoles.Operator));
        }

        Assert.Equal((404, "not-found"), await RefusedAsync("residents/999999999/bpjs-check", Check, ApiRoles.Operator));
        Assert.Single(_outside.Asked);
        Assert.Contains("Bantuan kartu tidak aktif", await LedgerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dukcapil_only_says_whether_it_agrees()
    {
        var id = AnyResident();

        Assert.Equal("NoMatch", (await OkAsync($"residents/{id}/dukcapil-check", Check, ApiRoles.Approver)).GetProperty("match").GetString());
        _outside.Failing = AnswerStatus.NotFound;
        Assert.Equal("UnknownNik", (await OkAsync($"residents/{id}/dukcapil-check", Check, ApiRoles.Approver)).GetProperty("match").GetString());
        _outside.Failing = AnswerStatus.Unavailable;
        Assert.Equal((502, "outside-down"), await RefusedAsync($"residents/{id}/dukcapil-check", Check, ApiRoles.Approver));
    }

    [Fact]
    public async Task The_hospital_is_asked_for_beds_once_a_minute_however_many_look()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(3, (await _host.GetAsync($"{Village}/hospital/beds")).GetProperty("data")[0].GetProperty("available").GetInt32());
        }

        Assert.Single(_outside.Asked);
        _host.Time.Advance(TimeSpan.FromSeconds(61));
        var answer = await _host.GetAsync($"{Village}/hospital/beds");
        Assert.Equal((2, "2026-03-01T20:01:01Z"), (_outside.Asked.Count, answer.GetProperty("beds").GetProperty("askedAt").GetString()));
        Assert.Equal(4, (await OkAsync("hospital/queue", """{"bookingCode":"16032021A001"}""")).GetProperty("remaining").GetInt32());
        Assert.Equal((400, "invalid-booking"), await RefusedAsync("hospital/queue", """{"bookingCode":"../x"}"""));
    }

    [Fact]
    public async Task A_health_facility_is_shown_to_officers_with_its_places_and_services()
    {
        var facility = await OkAsync("hospital/facility", """{"organizationId":"10000004"}""", ApiRoles.Operator);

        Assert.Equal(("10000004", "Puskesmas Uji", "Poli Umum", "Imunisasi"), (
            facility.GetProperty("id").GetString(), facility.GetProperty("name").GetString(), facility.GetProperty("places")[0].GetProperty("name").GetString(), facility.GetProperty("services")[0].GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, facility.GetProperty("services")[0].GetProperty("active").ValueKind);
        Assert.Equal((400, "invalid-facility"), await RefusedAsync("hospital/facility", """{"organizationId":"../Patient"}""", ApiRoles.Operator));
        _outside.Failing = AnswerStatus.NotFound;
        Assert.Equal((404, "not-known-outside"), await RefusedAsync("hospital/facility", """{"organizationId":"1"}""", ApiRoles.Operator));
    }

    [Fact]
    public async Task Licences_projects_and_code_lists_are_shown_to_officers()
    {
        Assert.Equal("58", (await OkAsync("oss/license-status", """{"licenseId":"I-1"}""", ApiRoles.Operator)).GetProperty("code").GetString());
        Assert.Equal("Sertifikat standar", (await OkAsync("oss/license", """{"licenseId":"I-1"}""", ApiRoles.Operator)).GetProperty("papers")[0].GetProperty("name").GetString());
        Assert.Equal("56102", (await OkAsync("oss/projects", """{"nib":"9120001234567"}""", ApiRoles.Operator))[0].GetProperty("kbli").GetString());
        Assert.Equal("01", (await OkAsync("oss/references", """{"list":"32"}""", ApiRoles.Operator))[0].GetProperty("fields").GetProperty("kode").GetString());
        _outside.Failing = AnswerStatus.Invalid;
        Assert.Equal((409, "refused-outside"), await RefusedAsync("oss/projects", """{"nib":"912"}""", ApiRoles.Operator));
    }

    [Theory]
    [InlineData(AdapterMode.Directory, 409, null)]
    [InlineData(AdapterMode.Sandbox, 409, true)]
    public async Task What_is_off_says_the_other_way_and_a_test_system_is_for_officers_only(AdapterMode mode, int status, bool? test)
    {
        _outside.Mode = mode;

        Assert.Equal((status, "outside-off"), await RefusedAsync("pbb/bill", Bill));
        Assert.Equal((status, "outside-off"), await RefusedAsync("hospital/queue", """{"bookingCode":"16032021A001"}"""));
        if (test is not null)
        {
            Assert.Equal(test, (await OkAsync("pbb/office-bill", """{"nop":"187201000200300040","taxYear":2026,"purpose":"Pencocokan bukti bayar"}""", ApiRoles.Operator)).GetProperty("test").GetBoolean());
            Assert.Equal(test, (await OkAsync($"residents/{AnyResident()}/bpjs-check", Check, ApiRoles.Operator)).GetProperty("test").GetBoolean());
        }
    }

    [Fact]
    public async Task A_lamp_is_handed_over_with_its_place_and_never_with_who_reported_it()
    {
        var id = Reports.Add(_host, "pju-mati", new RequestContent
        {
            Address = "RT 04, depan rumah Warga Uji", Name = "Warga Uji", Phone = "081234567890", Description = "Hubungi 081234567890", Latitude = -5.1135, Longitude = 105.321,
            Values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["hazard"] = ["school"] },
        }).Id;

        var shown = (await _host.GetAsync($"{Village}/requests/{id}/hand-over", ApiRoles.Operator)).GetProperty("data");
        var text = shown.GetProperty("text").GetString()!;
        Assert.StartsWith($"Laporan nomor {id}: Lampu jalan mati", text, StringComparison.Ordinal);
        Assert.Contains("Titik: -5.11350, 105.32100", text, StringComparison.Ordinal);
        Assert.Contains("Dekat sekolah", text, StringComparison.Ordinal);
        Assert.All((string[])["Warga Uji", "081234567890"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.StartsWith("https://wa.me/?text=Laporan%20nomor", shown.GetProperty("whatsAppUrl").GetString(), StringComparison.Ordinal);
        Assert.Equal("LAMPU", shown.GetProperty("services")[0].GetProperty("code").GetString());

        var after = await OkAsync($"requests/{id}/hand-over", """{"service":"LAMPU"}""", ApiRoles.Operator);
        var report = Assert.Single(_outside.Asked.OfType<OutletReport>());
        Assert.Equal(("LAMPU", -5.1135, text), (report.ServiceCode, report.Latitude, report.Description));
        Assert.DoesNotContain("Warga Uji", report.Address!, StringComparison.Ordinal);
        Assert.Equal("Diteruskan lewat Open311: nomor D-77.", after.GetProperty("steps").EnumerateArray().Last().GetProperty("internalNote").GetString());

        var watch = _host.Services.GetRequiredService<HandOverWatch>();
        Assert.Equal(new WatchReport(1, 1, 0), await watch.LookAsync(ApiHost.Cancellation));
        Assert.Equal(new WatchReport(1, 0, 0), await watch.LookAsync(ApiHost.Cancellation));
        Assert.Equal(["D-77", "D-77"], _outside.Asked.OfType<string>().Where(asked => asked != "services"));
        _outside.Failing = AnswerStatus.Unavailable;
        Assert.Equal(new WatchReport(1, 0, 1), await watch.LookAsync(ApiHost.Cancellation));

        _outside.Failing = AnswerStatus.Unknown;
        after = await OkAsync($"requests/{id}/hand-over", """{"service":"LAMPU"}""", ApiRoles.Operator);
        Assert.StartsWith("Belum pasti", after.GetProperty("steps").EnumerateArray().Last().GetProperty("internalNote").GetString(), StringComparison.Ordinal);
        _outside.Failing = AnswerStatus.Invalid;
        Assert.Equal((409, "refused-outside"), await RefusedAsync($"requests/{id}/hand-over", """{"service":"LAMPU"}""", ApiRoles.Operator));

        (_outside.Failing, _outside.Report) = (null, new OutletState(IsOpen: false, "Lampu diganti, kata Warga Uji", UpdatedAt: null, ExpectedAt: null));
        Assert.Equal(new WatchReport(1, 1, 0), await watch.LookAsync(ApiHost.Cancellation));
        var closed = (await _host.GetAsync($"{Village}/requests/{id}", ApiRoles.Operator)).GetProperty("data");
        Assert.Equal("Completed", closed.GetProperty("state").GetString());
        Assert.Equal(
            "Dinas yang menerima laporan ini sudah menutupnya: Lampu diganti, kata *** ***. Bila belum beres, laporkan lagi.",
            closed.GetProperty("steps").EnumerateArray().Last().GetProperty("note").GetString());
        Assert.Equal(new WatchReport(0, 0, 0), await watch.LookAsync(ApiHost.Cancellation));
    }

    [Fact]
    public async Task What_is_not_about_a_public_place_is_not_handed_over()
    {
        var id = Reports.Add(_host, "bpjs-bantuan", new RequestContent { Phone = "081234567890" }).Id;

        Assert.Equal((409, "not-handed-over"), await RefusedAsync($"requests/{id}/hand-over", """{"service":"LAMPU"}""", ApiRoles.Operator));
        Assert.Empty(_outside.Asked);
    }

    private long AnyResident()
    {
        using var reader = _host.Services.GetRequiredService<PopulationQueries>().Open();
        return reader.FindIds(Entities.Residents, reader.FindVillage(ApiHost.Own)!.Id, [1])[1];
    }

    private async Task<string> LedgerAsync() => (await _host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).GetRawText();

    private async Task<JsonElement> OkAsync(string path, string body, string? role = null)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/{path}", role, body);
        return (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");
    }

    private async Task<(int Status, string? Code)> RefusedAsync(string path, string body, string? role = null)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/{path}", role, body);
        return ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }
}
