using System.Globalization;
using System.Text;
using SmartVillage.Domain.Residents;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Reports;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.WriteBack.Screens;

namespace SmartVillage.Mutakhiran.Findings;

/// <summary>
/// The operator's work list for the screen or the printer: what helps most first, one rule after the other, each with what is wrong, what to do and where it comes from. Numbers of people are masked;
/// the link leads to the screen of the village's own OpenSID.
/// </summary>
public sealed class FindingPage
{
    private const string Style =
        """
        @page{size:A4;margin:12mm}*{box-sizing:border-box}body{font:10pt/1.35 sans-serif;color:#000;margin:0 auto;max-width:190mm}h1{font-size:14pt;margin:0 0 1mm}h2{font-size:11.5pt;margin:6mm 0 1mm;border-bottom:.8pt solid #000;break-after:avoid}p{margin:.8mm 0}
        table{width:100%;border-collapse:collapse;margin:1.5mm 0 3mm}th,td{border:.5pt solid #000;padding:1mm 1.4mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{font-size:8.5pt}tr{break-inside:avoid}.done{width:13mm;white-space:nowrap}.place{width:38mm}.where{width:48mm;font-size:8.5pt}
        .source{font-size:8.5pt}.box{display:inline-block;width:4mm;height:4mm;border:.8pt solid #000}footer{margin-top:6mm;font-size:8pt}
        """;

    private readonly PublishedVillage _village;
    private readonly SubjectIndex _index;
    private readonly ScreenGuide _guide;
    private readonly Dictionary<long, AreaPlace> _areas;
    private readonly IReadOnlyList<Finding> _findings;

    /// <summary>A page about some findings.</summary>
    /// <param name="village">The village.</param>
    /// <param name="edition">Its visible edition.</param>
    /// <param name="findings">The findings, what helps most first.</param>
    public FindingPage(PublishedVillage village, VillagePopulation edition, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(village);
        ArgumentNullException.ThrowIfNull(edition);
        (_village, _findings) = (village, findings);
        _index = new SubjectIndex(edition);
        _guide = new ScreenGuide(village);
        _areas = edition.Areas.ToDictionary(area => area.Id);
    }

    /// <summary>Our ids of everybody whom the page names, for the ledger.</summary>
    public IReadOnlyList<long> Residents => [.. _findings.SelectMany(finding => PeopleOf(finding)).Select(person => person.Id).Distinct()];

    /// <summary>The page.</summary>
    /// <param name="open">How many are open in all.</param>
    /// <param name="mark">Who made it, when and what for.</param>
    public string Write(int open, string mark)
    {
        var page = PrintedSheet.Begin($"Daftar temuan {_village.Name}", Style);
        page.Append("<h1>Daftar temuan: yang perlu diperbaiki</h1><p>").Append(PrintedSheet.Text(_village.Name)).Append("</p><p>")
            .Append(_findings.Count == open ? $"Semua temuan terbuka: {Number(open)}." : $"{Number(_findings.Count)} temuan yang paling berpengaruh dari {Number(open)} yang terbuka.").Append("</p>");
        foreach (var rule in _findings.GroupBy(finding => finding.Rule, StringComparer.Ordinal))
        {
            Section(page, rule.Key, [.. rule]);
        }

        return page.End("Perbaiki di OpenSID, lewat usul perbaikan, atau tanyakan kepada warganya; sesudah sinkronisasi, temuan yang sudah benar hilang sendiri.", mark);
    }

    private void Section(StringBuilder page, string rule, IReadOnlyList<Finding> findings)
    {
        page.Append("<h2>").Append(PrintedSheet.Text(rule)).Append(" · ").Append(Number(findings.Count)).Append("</h2>");
        if (RuleCatalog.Find(rule)?.Info is { } info)
        {
            page.Append("<p><b>").Append(PrintedSheet.Text(info.Message)).Append("</b></p><p>").Append(PrintedSheet.Text(info.Instruction)).Append("</p><p class=\"source\">Dasar: ")
                .Append(PrintedSheet.Text(info.Source)).Append("</p>");
        }

        var screens = findings.Select(finding => FindingScreens.Find(_guide, _index, finding)).ToList();
        var menus = screens.OfType<(Uri? Link, string Menu)>().Select(screen => screen.Menu).Distinct(StringComparer.Ordinal).ToList();
        if (menus is [var only])
        {
            // The same for all: said once, a page holds twice as many.
            page.Append("<p>").Append(PrintedSheet.Text(only)).Append("</p>");
        }

        page.Append("<table><tr><th class=\"done\">Sudah</th><th class=\"place\">RT</th><th>Siapa</th><th class=\"where\">Di mana</th></tr>");
        foreach (var (finding, screen) in findings.Zip(screens))
        {
            page.Append("<tr><td><span class=\"box\"></span></td><td>").Append(PrintedSheet.Text(FieldWords.PlaceOf(finding.AreaId is { } id ? _areas.GetValueOrDefault(id) : null) ?? "–"))
                .Append("</td><td>").Append(PrintedSheet.Text(WhoOf(finding))).Append("</td><td class=\"where\">");
            page.AppendLink(screen?.Link).Append(screen is { } where && menus.Count > 1 ? PrintedSheet.Text(where.Menu) : string.Empty).Append("</td></tr>");
        }

        page.Append("</table>");
    }

    private string WhoOf(Finding finding) => finding.Subject switch
    {
        SubjectKind.Resident => string.Join(" dan ", PeopleOf(finding).Select(person => $"{person.Name ?? "tanpa nama"}, NIK {Nik.Mask(person.Nik) ?? "belum tercatat"}")),
        SubjectKind.Family when _index.FindFamily(finding.SubjectId) is { } family =>
            $"KK {Nik.Mask(family.Number) ?? "belum bernomor"}{(PeopleOf(finding).FirstOrDefault()?.Name is { } head ? $", kepala keluarga {head}" : string.Empty)}",
        SubjectKind.Area => FieldWords.PlaceOf(_areas.GetValueOrDefault(finding.SubjectId)) ?? "–",
        _ => finding.Case is { } name ? $"Perkara {name}" : "–",
    };

    /// <summary>Whoever is named: the resident and the other one of a pair, of a family its head.</summary>
    private IEnumerable<Person> PeopleOf(Finding finding) => finding.Subject switch
    {
        SubjectKind.Resident => finding.Residents.Select(_index.FindPerson).OfType<Person>(),
        SubjectKind.Family => ((Person?[])[_index.Village.FindPerson(_index.FindFamily(finding.SubjectId)?.Head)]).OfType<Person>(),
        _ => [],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
