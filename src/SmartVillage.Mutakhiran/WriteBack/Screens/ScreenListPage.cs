using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Reports;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.WriteBack.Screens;

/// <summary>What is entered on OpenSID's screens, to be worked through at the computer or from paper: family by family, with a box for each field. Values are in full, because they are typed in.</summary>
public static class ScreenListPage
{
    private const string Style =
        """
        @page{size:A4;margin:12mm}*{box-sizing:border-box}body{font:10pt/1.35 sans-serif;color:#000;margin:0 auto;max-width:190mm}h1{font-size:14pt;margin:0 0 1mm}h2{font-size:11.5pt;margin:6mm 0 1mm;border-bottom:.8pt solid #000}
        h3{font-size:10.5pt;margin:3mm 0 .5mm}p{margin:.8mm 0}.hint{border:.8pt solid #000;padding:1mm 1.5mm}table{width:100%;border-collapse:collapse;margin:1mm 0 3mm}th,td{border:.5pt solid #000;padding:1mm 1.4mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th{font-size:8.5pt}tr,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}.done{width:13mm;white-space:nowrap}.field{width:42mm}.why{font-size:8.5pt}.box{display:inline-block;width:4mm;height:4mm;border:.8pt solid #000}footer{margin-top:6mm;font-size:8pt}
        """;

    /// <summary>The page.</summary>
    /// <param name="village">Name of the village.</param>
    /// <param name="edition">The edition, for the heads of families.</param>
    /// <param name="list">What is entered.</param>
    /// <param name="words">Values in words.</param>
    /// <param name="mark">Who made it, when and what for.</param>
    public static string Write(string village, VillagePopulation edition, IReadOnlyList<ScreenPage> list, FieldWords words, string mark)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(words);
        var page = PrintedSheet.Begin($"Daftar layar {village}", Style);
        page.Append("<h1>Daftar layar: yang diisi di OpenSID</h1><p>").Append(PrintedSheet.Text(village)).Append("</p>");
        foreach (var family in list)
        {
            var head = HeadOf(edition, family)?.Name;
            page.Append("<h2>").Append(PrintedSheet.Text(FieldWords.PlaceOf(family.Area) ?? "Belum tercatat di RT mana pun")).Append(" · ")
                .Append(PrintedSheet.Text(family.Family is null ? "tanpa KK" : $"KK {family.Family.Number ?? "belum bernomor"}{(head is null ? string.Empty : $", kepala keluarga {head}")}")).Append("</h2>");
            foreach (var task in family.Tasks)
            {
                page.Append("<h3>").Append(PrintedSheet.Text(WhoOf(task))).Append("</h3><p>").AppendLink(task.Link).Append(PrintedSheet.Text(task.Menu)).Append("</p>");
                if (task.Hint is { } hint)
                {
                    page.Append("<p class=\"hint\">").Append(PrintedSheet.Text(hint)).Append("</p>");
                }

                page.Append("<table><tr><th class=\"done\">Sudah</th><th class=\"field\">Isian</th><th>Semula</th><th>Menjadi</th></tr>");
                foreach (var field in task.Fields)
                {
                    page.Append("<tr><td><span class=\"box\"></span></td><td>").Append(PrintedSheet.Text(field.Definition.Label)).Append(WhyOf(field)).Append("</td><td>")
                        .Append(PrintedSheet.Text(words.Of(field.Definition, field.Base) ?? "(kosong)")).Append("</td><td><b>")
                        .Append(PrintedSheet.Text(words.Of(field.Definition, field.Value) ?? "(dikosongkan)")).Append("</b></td></tr>");
                }

                page.Append("</table>");
            }
        }

        return page.End("Setelah diisi, jalankan sinkronisasi; yang menentukan selesai hanya edisi berikutnya. Hancurkan daftar ini sesudahnya.", mark);
    }

    /// <summary>Our ids of everybody whom the page names, for the ledger.</summary>
    public static IReadOnlyList<long> ResidentsOf(VillagePopulation edition, IReadOnlyList<ScreenPage> list)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return [.. list.SelectMany(page => page.Tasks.Select(task => task.Resident?.Id).Append(HeadOf(edition, page)?.Id)).OfType<long>().Distinct()];
    }

    private static Person? HeadOf(VillagePopulation edition, ScreenPage page) => edition.FindPerson(page.Family?.Head);

    private static string WhoOf(ScreenTask task) => task.Resident is { } person ? $"{person.Name ?? "tanpa nama"}, NIK {person.Nik ?? "belum tercatat"} (usul {task.Correction.Id})" : $"Keluarga ini (usul {task.Correction.Id})";

    private static string WhyOf(CorrectionField field) => ImportObstacles.Find(field.RouteReason) is { } obstacle ? $"<br><span class=\"why\">{PrintedSheet.Text(ImportObstacles.TextOf(obstacle))}</span>" : string.Empty;
}
