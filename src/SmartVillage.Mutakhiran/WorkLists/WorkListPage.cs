using System.Globalization;
using System.Text;
using QRCoder;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Reports;

namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>
/// Lists for the printer: A4, one family to a page, a slip at the end with which the list is handed out and given back. One file that needs nothing from elsewhere; it runs no script.
/// </summary>
public static class WorkListPage
{
    private const string Style =
        """
        @page{size:A4;margin:12mm}*{box-sizing:border-box}body{font:9.5pt/1.3 sans-serif;color:#000;margin:0}section{break-after:page;padding:0 .4mm}section:last-child{break-after:auto}
        header{display:flex;justify-content:space-between;align-items:flex-start;border-bottom:1pt solid #000;padding-bottom:1.5mm}h1{font-size:13pt;margin:0}p{margin:.8mm 0}small{font-size:7pt;white-space:nowrap}
        .qr svg{width:24mm;height:24mm;display:block;margin:0 auto}.code{font:bold 11pt monospace;text-align:center}table{width:100%;border-collapse:collapse;margin:2.5mm 0}tr,.end{break-inside:avoid}
        th,td{border:.5pt solid #000;padding:.9mm 1.3mm;text-align:left;vertical-align:top}th{font-size:8pt}.no{width:8mm}.age{width:17mm}.place{width:32mm}.who td:nth-child(n+3){white-space:nowrap}
        .answer{width:52mm}.paper{width:38mm}.asked td{height:9.5mm}.event td{white-space:nowrap}.of{font-weight:normal;border:0;padding:0 0 .5mm}.sign td{height:12mm}.sign td:first-child{white-space:nowrap}
        .box{display:inline-block;width:3.5mm;height:3.5mm;border:.8pt solid #000;margin:0 1mm 0 3mm;vertical-align:-.5mm}.digit{display:inline-block;width:2.75mm;height:5mm;border:.4pt solid #000;margin-right:.25mm}footer{font-size:7.5pt;margin-top:2.5mm}
        """;

    private static readonly string Digits = string.Concat(Enumerable.Repeat("<span class=\"digit\"></span>", 16));
    private static readonly string[] Outcomes = ["sesuai", "berubah", "pindah", "meninggal", "tidak ditemui", "menolak"];

    /// <summary>The page with these lists.</summary>
    /// <param name="village">Name of the village.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="mark">Who made it, when and what for; stands on every page.</param>
    /// <param name="contact">Whom residents ask about their data; the office alone when nothing is said.</param>
    public static string Write(string village, IReadOnlyList<WorkList> lists, string mark, string? contact = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var page = PrintedSheet.Begin($"Lembar kunjungan {village}", Style);
        foreach (var list in lists)
        {
            foreach (var sheet in list.Sheets)
            {
                Sheet(page, village, list, sheet, mark, contact);
            }

            Slip(page, village, list, mark);
        }

        return page.Append("</body></html>").ToString();
    }

    private static void Sheet(StringBuilder page, string village, WorkList list, FamilySheet sheet, string mark, string? contact)
    {
        page.Append("<section><header><div><h1>").Append(sheet.IsLoose ? "Lembar penduduk tanpa KK" : "Lembar kunjungan keluarga").Append("</h1><p>").Append(Text($"{village} · {list.Place}")).Append("</p><p>").Append(Text(ListName(list)))
            .Append("</p><p>").Append(sheet.IsLoose ? "Semua yang tercatat di RT ini dan tidak masuk KK mana pun" : $"KK {Text(sheet.CardEnd ?? "belum tercatat")}").Append("</p>");
        if (sheet.IsRechecked)
        {
            page.Append("<p><b>Dikunjungi ulang oleh pengawas.</b></p>");
        }

        page.Append("</div><div class=\"qr\">").Append(Square(sheet.Code.Value)).Append("<div class=\"code\">").Append(Text(sheet.Code.Value)).Append("</div></div></header>");
        page.Append("<table class=\"who\"><tr><th class=\"no\">No</th><th>Nama</th><th class=\"age\">Umur</th><th class=\"place\">Kedudukan</th></tr>");
        foreach (var person in sheet.People)
        {
            Row(page, Number(person.Number), person.Name, person.Age is { } age ? $"{Number(age)} tahun" : "?", person.Place);
        }

        page.Append("</table>");
        Questions(page, sheet);
        if (!sheet.IsLoose)
        {
            Events(page);
        }

        page.Append("<div class=\"end\"><p>Hasil:");
        foreach (var outcome in Outcomes)
        {
            page.Append("<span class=\"box\"></span>").Append(outcome);
        }

        page.Append("</p><p>Tanggal kunjungan 1: ____________ &nbsp; 2: ____________ &nbsp; 3: ____________</p><p>Petugas: __________________________ &nbsp; Warga: __________________________</p>");
        Foot(page, mark, $"Data dipakai untuk memperbaiki catatan kependudukan kelurahan (UU 27/2022 dan UU 24/2013). Warga boleh melihat dan meminta perbaikan datanya di kantor kelurahan, dijawab dalam 3×24 jam{(contact is null ? string.Empty : $"; {contact}")}.", "</div>");
    }

    /// <summary>A large family needs a second page; the head of this table stands on it again, so that a loose page still says where it belongs.</summary>
    private static void Questions(StringBuilder page, FamilySheet sheet)
    {
        if (sheet.Questions.Count == 0)
        {
            return;
        }

        page.Append("<table><thead><tr><th class=\"of\" colspan=\"4\">Lembar ").Append(Text(sheet.Code.Value))
            .Append("</th></tr><tr><th class=\"no\">No</th><th>Pertanyaan</th><th class=\"answer\">Jawaban</th><th class=\"paper\">Jenis dan nomor dokumen</th></tr></thead><tbody class=\"asked\">");
        foreach (var question in sheet.Questions)
        {
            page.Append("<tr><td>").Append(question.Person is { } number ? Number(number) : "KK").Append("</td><td>").Append(Text(question.Text)).Append(" <small>").Append(Text(question.Code))
                .Append("</small></td><td>").Append(IsNumber(question) ? Digits : string.Empty).Append("</td><td></td></tr>");
        }

        page.Append("</tbody></table>");
    }

    private static void Events(StringBuilder page)
    {
        page.Append("<table class=\"event\">");
        foreach (var question in FixedQuestion.All)
        {
            page.Append("<tr><td>").Append(Text(question.Text)).Append(" <small>").Append(Text(question.Code)).Append("</small></td><td class=\"paper\"><span class=\"box\"></span>ya<span class=\"box\"></span>tidak</td></tr>");
        }

        page.Append("</table>");
    }

    /// <summary>Whether sixteen digits are copied from a card, one into each box.</summary>
    private static bool IsNumber(SheetQuestion question) => question.Field is { } field && CorrectableFields.Find(field)?.Field.Protection == FieldProtection.IdentityNumber;

    private static void Slip(StringBuilder page, string village, WorkList list, string mark)
    {
        page.Append("<section><h1>Tanda terima daftar</h1><p>").Append(Text($"{village} · {list.Place}")).Append("</p><p>").Append(Text($"{ListName(list)}, {Number(list.Sheets.Count)} lembar"))
            .Append("</p><table class=\"sign\"><tr><th class=\"paper\"></th><th>Nama</th><th class=\"place\">Tanggal</th><th class=\"answer\">Tanda tangan</th></tr>");
        foreach (var step in (string[])["Diserahkan oleh", "Diterima petugas", "Dikembalikan petugas", "Dimusnahkan oleh"])
        {
            Row(page, step, " ", " ", " ");
        }

        page.Append("</table>");
        Foot(page, mark, "Daftar dikembalikan ke kantor kelurahan, dicatat, lalu dihancurkan. Jangan difoto dan jangan disalin.");
    }

    private static string ListName(WorkList list) => $"Kampanye {Number(list.CampaignId)} · daftar {Number(list.Number)} dari {Number(list.Lists)}";

    private static void Foot(StringBuilder page, string mark, string words, string end = "") =>
        page.Append("<footer>").Append(Text(words)).Append("<br>").Append(Text(mark)).Append("</footer>").Append(end).Append("</section>");

    private static void Row(StringBuilder page, params ReadOnlySpan<string> cells)
    {
        page.Append("<tr>");
        foreach (var cell in cells)
        {
            page.Append("<td>").Append(Text(cell)).Append("</td>");
        }

        page.Append("</tr>");
    }

    private static string Square(string code)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(code, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(4);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string text) => PrintedSheet.Text(text);
}
