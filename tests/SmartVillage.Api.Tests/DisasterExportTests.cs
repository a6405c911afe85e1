using System.IO.Compression;
using System.Net;
using System.Text;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Reports for BPBD as a table: with every field, with a watermark, and with nothing that a spreadsheet would run.</summary>
public sealed class DisasterExportTests : IAsyncLifetime
{
    private const string Export = $"/api/v1/villages/{ApiHost.Own}/disaster-reports/export";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(families: 1);
        Reports.Add(_host, "bencana", new RequestContent
        {
            Description = "=HYPERLINK(\"http://x\") Sari 081234567890",
            Address = "RT 03, dekat balai",
            Latitude = -5.1,
            Longitude = 105.3,
            Name = "Sari Dewi",
            Phone = "081234567890",
            Values = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = ["flood"], ["people"] = ["40"] },
        });
        Reports.Add(_host, "air-bersih", new RequestContent { Address = "RT 05", Values = new Dictionary<string, IReadOnlyList<string>> { ["households"] = ["12"], ["container"] = ["tank"] } });
        Reports.Add(_host, "pju-mati");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Csv_has_every_field_and_no_contact_unless_it_is_asked_for()
    {
        var plain = await CsvAsync("""{"purpose":"Laporan bulanan BPBD"}""");
        var full = await CsvAsync("""{"purpose":"Laporan bulanan BPBD","withContact":true}""");
        var none = await CsvAsync("""{"purpose":"Laporan bulanan BPBD","from":"2026-03-02T00:00:00Z"}""");

        Assert.Equal((3, 1), (plain.Length, none.Length));
        Assert.All((string[])["kind", "life_danger", "people", "since", "blocks", "households", "container", "access", "latitude", "watermark"], name => Assert.Contains(name, plain[0].Split(',')));
        var flood = plain.Single(line => line.Contains("flood", StringComparison.Ordinal));
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\") *** ***\"", flood, StringComparison.Ordinal);
        Assert.EndsWith($"\"Pemegang Operator (Operator); 2026-03-01T20:00:00Z; Laporan bulanan BPBD; {ApiHost.Own} edisi 1; 2 baris\"", flood, StringComparison.Ordinal);
        Assert.DoesNotContain("Sari", string.Join('\n', plain), StringComparison.Ordinal);
        Assert.Contains(full, line => line.Contains("Sari Dewi,081234567890", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Xlsx_holds_the_same_as_texts_and_no_formula()
    {
        using var response = await _host.SendAsync("POST", $"{Export}?format=xlsx", ApiRoles.Operator, """{"purpose":"Laporan bulanan BPBD"}""");
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync(ApiHost.Cancellation));
        var sheets = archive.Entries.Where(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Read).ToArray();
        var all = string.Join('\n', sheets);

        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal($"laporan-bencana-{ApiHost.Own}-edisi-1.xlsx", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.All((string[])["flood", "households", "RT 05", "Laporan bulanan BPBD"], text => Assert.Contains(text, all, StringComparison.Ordinal));
        Assert.DoesNotContain("<f>", all, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Sari", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_a_purpose_and_is_in_the_ledger()
    {
        using var without = await _host.SendAsync("POST", Export, ApiRoles.Operator, """{"purpose":"x"}""");
        await CsvAsync("""{"purpose":"Laporan bulanan BPBD","withContact":true}""");
        var ledger = (await _host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).ToString();

        Assert.Equal("purpose-required", (await ApiHost.ProblemAsync(without)).GetProperty("code").GetString());
        Assert.Contains("Laporan bulanan BPBD [contact]", ledger, StringComparison.Ordinal);
        Assert.Contains("POST /villages/{code}/disaster-reports/export", ledger, StringComparison.Ordinal);
    }

    private async Task<string[]> CsvAsync(string order)
    {
        using var response = await _host.SendAsync("POST", Export, ApiRoles.Operator, order);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsStringAsync(ApiHost.Cancellation)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
