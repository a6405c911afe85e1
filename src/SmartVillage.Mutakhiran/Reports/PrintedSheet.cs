using System.Net;
using System.Text;

namespace SmartVillage.Mutakhiran.Reports;

/// <summary>A page for the printer in one file that needs nothing from elsewhere and runs no script.</summary>
internal static class PrintedSheet
{
    /// <summary>Begins a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="style">Its style.</param>
    public static StringBuilder Begin(string title, string style) => new StringBuilder(8192)
        .Append("<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">")
        .Append("<meta name=\"referrer\" content=\"no-referrer\"><title>").Append(Text(title)).Append("</title><style>").Append(style).Append("</style></head><body>");

    /// <summary>Ends a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">What whoever holds it does with it.</param>
    /// <param name="mark">Who made it, when and what for.</param>
    public static string End(this StringBuilder page, string words, string mark) =>
        page.Append("<footer>").Append(Text(words)).Append("<br>").Append(Text(mark)).Append("</footer></body></html>").ToString();

    /// <summary>Adds the link to one of OpenSID's screens, where one is known.</summary>
    public static StringBuilder AppendLink(this StringBuilder page, Uri? link) => link is { Scheme: "http" or "https" }
        ? page.Append("<a rel=\"noreferrer\" href=\"").Append(Text(link.AbsoluteUri)).Append("\">Buka layarnya di OpenSID</a><br>")
        : page;

    /// <summary>Text as it is shown.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
