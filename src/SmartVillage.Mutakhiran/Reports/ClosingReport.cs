using System.Globalization;
using System.Net;
using System.Text;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Progress;

namespace SmartVillage.Mutakhiran.Reports;

/// <summary>
/// The report of a campaign: figures alone. Those who visited are named in the order of their names, and only where <paramref name="visits"/> are given: for the office that shares out the work.
/// The same figures as a page for the printer and as tables.
/// </summary>
public sealed class ClosingReport(Campaign campaign, string village, CampaignProgress progress, IReadOnlyList<EnumeratorCount> visits, ICampaignQuality quality)
{
    private const int SmallBase = 30;

    private const string Style =
        "@page{size:A4;margin:16mm}body{font:11pt/1.4 sans-serif;margin:0}h1{font-size:15pt}h2{font-size:12pt;margin-top:6mm}table{border-collapse:collapse;width:100%}"
        + "th,td{border:.5pt solid #000;padding:1.2mm;text-align:right}th:first-child,td:first-child{text-align:left}footer{font-size:8pt;margin-top:6mm}";

    // The program itself knows no cultures.
    private static readonly NumberFormatInfo Indonesian = new()
    {
        NumberGroupSeparator = ".", NumberDecimalSeparator = ",", PercentGroupSeparator = ".", PercentDecimalSeparator = ",", PercentPositivePattern = 1,
    };

    /// <summary>Whether RW and RT are told apart.</summary>
    public bool WithPlaces { get; init; } = true;

    /// <summary>The tables of the report by name, with their header first.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> Tables =>
    [
        ("Ringkasan", Summary()),
        ("Hasil kunjungan", Outcomes()),
        .. WithPlaces ? [("Per RW", Places(progress.Rws)), ("Per RT", Places(progress.Areas))] : Array.Empty<(string, IReadOnlyList<string[]>)>(),
        ("Per aturan", Rules()),
        ("Menurut beratnya", Severities()),
        .. progress.Imports.Count > 0 ? [("Berkas impor", Imports())] : Array.Empty<(string, IReadOnlyList<string[]>)>(),
        .. visits.Count > 0 ? [("Kunjungan", Visits())] : Array.Empty<(string, IReadOnlyList<string[]>)>(),
    ];

    /// <summary>The report as one page for the printer.</summary>
    public string Page(string mark)
    {
        var page = new StringBuilder(8192);
        page.Append("<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\"><title>").Append(Text(Title)).Append("</title><style>").Append(Style)
            .Append("</style></head><body><h1>").Append(Text(Title)).Append("</h1>");
        foreach (var (name, rows) in Tables)
        {
            page.Append("<h2>").Append(Text(name)).Append("</h2><table>");
            foreach (var (at, row) in rows.Index())
            {
                var cell = at == 0 ? "th" : "td";
                page.Append("<tr>");
                foreach (var value in row)
                {
                    page.Append('<').Append(cell).Append('>').Append(Text(value)).Append("</").Append(cell).Append('>');
                }

                page.Append("</tr>");
            }

            page.Append("</table>");
        }

        return page.Append("<footer>").Append(Text(mark)).Append("</footer></body></html>").ToString();
    }

    /// <summary>The report as <c>.xlsx</c>, a sheet for each table.</summary>
    public byte[] Workbook() => ReportWorkbook.Write(Tables);

    private string Title => $"Laporan mutakhiran {village}, {CampaignWords.Of(campaign.Kind)} {campaign.Year.ToString(CultureInfo.InvariantCulture)}";

    private List<string[]> Summary() =>
    [
        ["Ukuran", "Nilai"],
        ["Keadaan", campaign.State == CampaignState.Closed ? "Ditutup" : "Berjalan"],
        ["Tanggal angka", Day(progress.Day)],
        ["Wilayah", campaign.Baseline.Scope is { } scope ? string.Join("; ", scope.Places) : "Seluruh kelurahan"],
        ["Penduduk saat dibuka", Number(campaign.Baseline.Residents)],
        ["Keluarga yang dikunjungi", $"{Number(progress.Families.Visited)} dari {Number(progress.Families.Total)}"],
        ["Lembar penduduk tanpa KK yang selesai", $"{Number(progress.WithoutFamily.Visited)} dari {Number(progress.WithoutFamily.Total)}"],
        ["Kunjungan ulang pengawas", $"{Number(progress.Rechecks.Visited)} dari {Number(progress.Rechecks.Total)}, berbeda {Number(progress.RecheckDifferences)}"],
        ["Kelengkapan sebelum", Share(progress.Before)],
        ["Kelengkapan sesudah", Share(progress.Now)],
        ["Temuan yang terbukti selesai", Number(progress.Findings.Values.Sum(rule => rule.Verified))],
        ["Temuan yang masih terbuka", Number(progress.Findings.Values.Sum(rule => rule.Open))],
        ["Temuan baru selama kampanye", Number(progress.Findings.Values.Sum(rule => rule.Opened))],
        ["Usulan yang menunggu keputusan", $"{Number(progress.Proposals.Waiting)}, lebih dari {ProposalCount.LongDays} hari {Number(progress.Proposals.WaitingLong)}"],
        ["Hari sejak keluarga terakhir dipastikan (tengah)", progress.Confirmation.MedianDays is { } days ? Number(days) : "-"],
        ["Berkas impor", $"{Number(progress.Imports.Count)}, baris yang ditolak OpenSID {Number(progress.Imports.Sum(file => file.Failed ?? 0))}, isian berbenturan {Number(progress.Imports.Sum(file => file.Conflicts))}"],
    ];

    private List<string[]> Outcomes() =>
        [["Hasil", "Keluarga"], .. progress.Outcomes.OrderBy(pair => pair.Key).Select(pair => new[] { OutcomeWords.Of(pair.Key), Number(pair.Value) })];

    private static List<string[]> Places(IReadOnlyList<AreaProgress> areas) =>
    [
        ["Wilayah", "Keluarga", "Dikunjungi", "Temuan terbuka", "Temuan terbukti selesai", "Usulan menunggu", "Lengkap sebelum", "Lengkap sesudah"],
        .. areas.Select(area => new[]
        {
            PlaceOf(area), Number(area.Families.Total), Number(area.Families.Visited), Number(area.Open), Number(area.Findings.Verified), Number(area.Proposals.Waiting), Share(area.Before), Share(area.Now),
        }),
    ];

    private static string PlaceOf(AreaProgress area) => area switch
    {
        { Rw: not null, Rt: null } => $"{area.Hamlet} RW {area.Rw}",
        { AreaId: null } => "Tanpa RT",
        _ => $"{area.Hamlet} RW {area.Rw} RT {area.Rt}",
    };

    private List<string[]> Rules() =>
    [
        ["Aturan", "Saat dibuka", "Terbuka", "Dikecualikan", "Diperbaiki", "Terbukti"],
        .. progress.Findings.Where(pair => pair.Value is not { Before: 0, Open: 0, Excepted: 0, Fixed: 0, Verified: 0 }).Select(pair => new[]
        {
            $"{pair.Key} {quality.Find(pair.Key)?.Message}", Number(pair.Value.Before), Number(pair.Value.Open), Number(pair.Value.Excepted), Number(pair.Value.Fixed), Number(pair.Value.Verified),
        }),
    ];

    private List<string[]> Severities() =>
    [
        ["Beratnya", "Baru", "Terbuka", "Dikecualikan", "Diperbaiki", "Terbukti"],
        .. progress.Severities.Select(pair => new[]
        {
            CampaignWords.Of(pair.Key), Number(pair.Value.Opened), Number(pair.Value.Open), Number(pair.Value.Excepted), Number(pair.Value.Fixed), Number(pair.Value.Verified),
        }),
    ];

    private List<string[]> Imports() =>
    [
        ["Berkas", "Dibuat", "Baris", "Keadaan", "Berhasil", "Ditolak OpenSID", "Isian terbukti", "Isian berbenturan", "Jumlah yang berubah"],
        .. progress.Imports.Select(file => new[]
        {
            file.Id.ToString(CultureInfo.InvariantCulture), Day(DateOnly.FromDateTime(file.BuiltAt.UtcDateTime)), Number(file.Rows), CampaignWords.Of(file),
            file.Succeeded is { } succeeded ? Number(succeeded) : "-", file.Failed is { } failed ? Number(failed) : "-", Number(file.Verified), Number(file.Conflicts), Number(file.Differences),
        }),
    ];

    private List<string[]> Visits() => [["Petugas", "Kunjungan", "Hari"], .. visits.Select(visit => new[] { visit.Person, Number(visit.Visits), Number(visit.Days) })];

    /// <summary>A share, or where it would be one of few things the counts themselves (PRV-12).</summary>
    private static string Share(ElementCount count) => count.Needed switch
    {
        0 => "-",
        < SmallBase => $"{count.Filled.ToString("N0", Indonesian)} dari {count.Needed.ToString("N0", Indonesian)}",
        _ => count.Share.ToString("P1", Indonesian),
    };

    private static string Number(int number) => number.ToString("N0", Indonesian);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
