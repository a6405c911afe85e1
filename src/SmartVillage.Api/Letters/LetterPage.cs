using System.Net;
using System.Text;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Letters;

/// <summary>A letter as a page to print. What is not known is a line of dots for a pen.</summary>
internal sealed class LetterPage(IntroductionLetter letter, string takenBy) : IResult
{
    private const string Dots = "........................................";

    private const string Style =
        "body{font:12pt/1.5 serif;max-width:17cm;margin:1.5cm auto}header{text-align:center;border-bottom:2px solid}h1{font-size:14pt;text-align:center;text-decoration:underline;margin-bottom:0}"
        + ".no{text-align:center;margin-top:0}table{border-collapse:collapse;margin-left:1cm}td{padding:1pt 6pt;vertical-align:top}.sign{margin-left:60%;text-align:center}.sign b{display:block;margin-top:2cm}"
        + "footer{margin-top:1cm;font-size:8pt;color:#555}@page{size:A4;margin:2cm}";

    public Task ExecuteAsync(HttpContext httpContext) => new PrintedPage(Write()).ExecuteAsync(httpContext);

    private string Write()
    {
        var html = new StringBuilder(4096);
        html.Append("<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Surat pengantar</title><style>").Append(Style).Append("</style><header>");
        html.Append("<div>").Append(Text(letter.Regency)).Append(" &middot; Kecamatan ").Append(Text(letter.District)).Append("</div><strong>").Append(Text(letter.Office)).Append("</strong>");
        html.Append("<div>").Append(WebUtility.HtmlEncode(letter.OfficeAddress)).Append("</div></header>");
        html.Append("<h1>SURAT PENGANTAR</h1><p class=\"no\">Nomor: ").Append(Text(letter.Number)).Append("</p>");
        html.Append("<p>").Append(Text(letter.Head)).Append(" menerangkan bahwa menurut data kependudukan kami:</p><table>");
        foreach (var line in letter.Lines)
        {
            html.Append("<tr><td>").Append(Text(line.Title)).Append("<td>:<td>").Append(Text(line.Value)).Append("</tr>");
        }

        html.Append("</table><p>adalah warga kami, dan dengan ini diantar ke Dinas Kependudukan dan Pencatatan Sipil untuk keperluan: <strong>").Append(Text(LetterKinds.TextOf(letter.Kind))).Append("</strong>.</p>");
        html.Append(letter.About is null ? string.Empty : $"<p>{Text(letter.About)}</p>");
        html.Append("<p>Surat ini diberikan untuk dipergunakan sebagaimana mestinya.</p><div class=\"sign\">").Append(Text(IndonesianDate.Of(letter.Date)));
        html.Append("<br>").Append(Text(letter.Head)).Append("<b>").Append(Text(letter.HeadName)).Append("</b></div><footer>").Append(Text(takenBy)).Append("</footer></html>");
        return html.ToString();
    }

    private static string Text(string? text) => string.IsNullOrWhiteSpace(text) ? Dots : WebUtility.HtmlEncode(text);
}
