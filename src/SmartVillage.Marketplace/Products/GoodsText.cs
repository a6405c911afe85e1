using System.Net;
using System.Text;
using SmartVillage.Domain.Privacy;
using SmartVillage.Services.Requests;

namespace SmartVillage.Marketplace.Products;

/// <summary>
/// What sellers typed, made safe to show anywhere: OpenSID stores descriptions as filtered HTML from 22.03 on, and other texts with entities.
/// </summary>
public static class GoodsText
{
    /// <summary>Letters of a description that are shown; Google Merchant takes as many.</summary>
    public const int LongestText = 5000;

    /// <summary>Letters of a description that are looked at; what is behind them is never shown, so that two million cost no more than fifty thousand.</summary>
    private const int LongestSource = 50_000;

    // OpenSID's filter escapes some tags once more; the last step always removes tags, so that none can be left.
    private const int DeepestEscape = 3;

    private static readonly string[] Silent = ["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "title", "textarea"];
    private static readonly string[] Lines = ["p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"];

    /// <summary>One line of plain text, or null when nothing is left.</summary>
    public static string? Line(string? html, int longest)
    {
        var plain = Plain(html);
        return plain is null ? null : Cut(string.Join(' ', plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), longest);
    }

    /// <summary>A text without tags and without the content of scripts, entities decoded, identity numbers hidden; null when nothing is left.</summary>
    public static string? Plain(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return null;
        }

        var text = FilterMarks.Without(Head(html));
        for (var i = 0; i < DeepestEscape; i++)
        {
            // Signs that are dropped go first: left out later, they could join what made no tag before.
            text = WithoutTags(PlainText.Clean(WebUtility.HtmlDecode(text)));
        }

        text = HideIdentities(PlainText.Clean(OneBlank(text)));
        return text.Length == 0 ? null : text;
    }

    /// <summary>A description as plain text, and as safe HTML where that says more.</summary>
    internal static (string? Plain, string? Html) Describe(string? source, List<ListingFlaw> flaws)
    {
        var plain = Plain(source);
        if (source is null || plain is null)
        {
            return (null, null);
        }

        Note(flaws, FilterMarks.AreIn(source), ListingFlaw.UnsafeText);
        var isLong = source.Length > LongestSource || plain.Length > LongestText;
        Note(flaws, isLong, ListingFlaw.LongText);
        Note(flaws, DigitRun.HoldIdentity(source), ListingFlaw.IdentityInText);
        // The HTML of a text that is cut, or that hides something, would say more than may be said.
        if (isLong || flaws.Contains(ListingFlaw.IdentityInText) || !source.Contains('<', StringComparison.Ordinal))
        {
            return (Cut(plain, LongestText), null);
        }

        var (html, isUnsafe) = SafeHtml.Clean(FilterMarks.Without(source));
        Note(flaws, isUnsafe, ListingFlaw.UnsafeText);
        return (plain, html);
    }

    private static void Note(List<ListingFlaw> flaws, bool holds, ListingFlaw flaw)
    {
        if (holds && !flaws.Contains(flaw))
        {
            flaws.Add(flaw);
        }
    }

    private static string Head(string text) => text.Length <= LongestSource ? text : text[..LongestSource];

    /// <summary>The beginning, without half of a pair of surrogates at its end.</summary>
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return $"{text[..end].TrimEnd()}…";
    }

    private static string HideIdentities(string text)
    {
        if (!DigitRun.HoldIdentity(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var (kept, at) = (0, 0);
        while (DigitRun.TryNext(text, ref at, out var run))
        {
            if (run.IsIdentity)
            {
                result.Append(text, kept, run.Start - kept).Append("***");
                kept = run.End;
            }
        }

        return result.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Never two blanks or three line ends in a row, and no blanks around line ends.</summary>
    private static string OneBlank(string text)
    {
        var lines = text.Replace('\t', ' ').Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim());
        var result = new StringBuilder(text.Length);
        var empty = 0;
        foreach (var line in lines)
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty <= 1)
            {
                result.Append(line).Append('\n');
            }
        }

        return result.ToString();
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] != '<' || !StartsTag(html, i + 1))
            {
                text.Append(html[i]);
                continue;
            }

            text.Append(Is(html, i, Lines) ? '\n' : ' ');
            i = EndOfTag(html, i);
        }

        return text.ToString();
    }

    /// <summary>"5 &lt; 6" is no tag.</summary>
    private static bool StartsTag(string html, int at) => at < html.Length && (char.IsAsciiLetter(html[at]) || html[at] is '/' or '!' or '?');

    /// <summary>Last character of a tag; of the whole element when its content is no text for people.</summary>
    private static int EndOfTag(string html, int start)
    {
        if (html[start + 1] != '/' && Silent.FirstOrDefault(name => IsNamed(html, start + 1, name)) is { } silent)
        {
            var close = html.IndexOf($"</{silent}", start, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length - 1 : IndexOr(html, close);
        }

        return IndexOr(html, start);
    }

    private static bool Is(string html, int start, string[] names)
    {
        var at = html[start + 1] == '/' ? start + 2 : start + 1;
        return names.Any(name => IsNamed(html, at, name));
    }

    private static bool IsNamed(string html, int at, string name) =>
        string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length == html.Length || !char.IsAsciiLetterOrDigit(html[at + name.Length]));

    private static int IndexOr(string html, int from)
    {
        var end = html.IndexOf('>', from);
        return end < 0 ? html.Length - 1 : end;
    }
}
