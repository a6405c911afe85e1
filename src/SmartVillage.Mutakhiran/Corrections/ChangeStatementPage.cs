using System.Globalization;
using System.Text;
using SmartVillage.Mutakhiran.Reports;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>
/// The statement of changed elements for the printer (A4), in the order of form F-1.06 of Permendagri 109/2019. One file that needs nothing from elsewhere; it runs no script. The signature and the
/// stamps are the resident's and the registry's.
/// </summary>
public static class ChangeStatementPage
{
    private const string Style =
        """
        @page{size:A4;margin:18mm}*{box-sizing:border-box}body{font:11pt/1.4 serif;color:#000;margin:0}h1{font-size:13pt;text-align:center;margin:0 0 1mm}h2{font-size:11pt;margin:5mm 0 1mm}p{margin:1mm 0}
        .form{text-align:right;font-size:9pt}.sub{text-align:center;margin-bottom:6mm}table{width:100%;border-collapse:collapse}.who td{padding:.6mm 1mm;vertical-align:top}.who td:first-child{width:42mm}
        .what th,.what td{border:.5pt solid #000;padding:1.2mm 1.6mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}.what th{font-size:9.5pt}.what tr{break-inside:avoid}.no{width:9mm}
        .sign{margin:10mm 0 0 auto;width:75mm;text-align:center;break-inside:avoid}.sign div{height:22mm}footer{margin-top:8mm;font-size:8pt}
        """;

    /// <summary>The page.</summary>
    /// <param name="village">Name of the village.</param>
    /// <param name="statement">What it says.</param>
    /// <param name="mark">Who made it, when and what for.</param>
    public static string Write(string village, ChangeStatement statement, string mark)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var page = PrintedSheet.Begin("Pernyataan perubahan elemen data", Style);
        page.Append("<p class=\"form\">menurut formulir F-1.06</p>")
            .Append("<h1>SURAT PERNYATAAN PERUBAHAN ELEMEN DATA KEPENDUDUKAN</h1><p class=\"sub\">").Append(Text(village)).Append("</p><p>Yang bertanda tangan di bawah ini:</p><table class=\"who\">");
        Row(page, "Nama lengkap", statement.Name);
        Row(page, "NIK", statement.Nik);
        Row(page, "Nomor KK", statement.CardNumber);
        Row(page, "Alamat", statement.Address);
        page.Append("</table><p>menyatakan bahwa elemen data kependudukan berikut berubah, sebagaimana dasar perubahan yang dilampirkan:</p>")
            .Append("<table class=\"what\"><thead><tr><th class=\"no\">No</th><th>Elemen data</th><th>Semula</th><th>Menjadi</th><th>Dasar perubahan</th></tr></thead><tbody>");
        foreach (var (index, element) in statement.Elements.Index())
        {
            page.Append("<tr><td>").Append((index + 1).ToString(CultureInfo.InvariantCulture)).Append("</td><td>").Append(Text(element.Label)).Append("</td><td>").Append(Text(element.Before ?? "(kosong)"))
                .Append("</td><td>").Append(Text(element.After ?? "(dikosongkan)")).Append("</td><td>").Append(Text(element.Basis ?? string.Empty)).Append("</td></tr>");
        }

        page.Append("</tbody></table><p>Demikian pernyataan ini dibuat dengan sebenarnya; bila tidak benar, saya bersedia dikenai sanksi menurut peraturan perundang-undangan.</p>")
            .Append("<div class=\"sign\"><p>____________________, ____________________</p><p>Yang membuat pernyataan,</p><div></div><p>( ").Append(Text(statement.Name ?? "______________________________")).Append(" )</p></div>");
        return page.End("Dibawa ke Dinas Dukcapil bersama dokumen dasarnya. Kelurahan tidak mengubah elemen ini sebelum KK atau KTP-el yang baru terbit.", mark);
    }

    private static void Row(StringBuilder page, string label, string? value) =>
        page.Append("<tr><td>").Append(label).Append("</td><td>: ").Append(Text(value ?? "______________________________")).Append("</td></tr>");

    private static string Text(string text) => PrintedSheet.Text(text);
}
