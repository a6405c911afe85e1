using AngleSharp.Dom;
using Ganss.Xss;

namespace SmartVillage.Marketplace.Products;

/// <summary>
/// HTML that can stand in any page: paragraphs, lists and emphasis, no attributes, no links (a buyer goes to WhatsApp by our own link only), no pictures (photos come through the proxy).
/// </summary>
internal static class SafeHtml
{
    /// <summary>Tags beyond this are no description but an attack on whoever nests them.</summary>
    private const int MostTags = 1000;

    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { "p", "br", "b", "i", "u", "em", "strong", "ul", "ol", "li" };

    private static readonly HashSet<string> Harmful = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "math", "form", "input", "button", "textarea", "select",
        "link", "meta", "base", "title", "audio", "video",
    };

    /// <summary>The safe part, or null when nothing of use is left; and whether anything harmful was in it.</summary>
    public static (string? Html, bool IsUnsafe) Clean(string source)
    {
        if (source.AsSpan().Count('<') > MostTags)
        {
            return (null, true);
        }

        var isUnsafe = false;
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions { AllowedTags = Allowed }) { KeepChildNodes = true };
        sanitizer.RemovingTag += (_, removing) =>
        {
            // Attributes of a tag that goes are not told one by one.
            isUnsafe |= removing.Tag.Attributes.Any(IsHarmful);
            if (Harmful.Contains(removing.Tag.LocalName))
            {
                isUnsafe = true;
                removing.Tag.InnerHtml = string.Empty;
            }
        };
        sanitizer.RemovingAttribute += (_, removing) => isUnsafe |= IsHarmful(removing.Attribute);
        var html = sanitizer.Sanitize(source).Trim();
        return (html.Contains('<', StringComparison.Ordinal) ? html : null, isUnsafe);
    }

    private static bool IsHarmful(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
