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

    // Making a sanitizer takes seven times as long as a description, and what one saw belongs to one text at a time.
    [ThreadStatic]
    private static Sanitizer? _ofThread;

    /// <summary>The safe part, or null when nothing of use is left; and whether anything harmful was in it.</summary>
    public static (string? Html, bool IsUnsafe) Clean(string source)
    {
        if (source.AsSpan().Count('<') > MostTags)
        {
            return (null, true);
        }

        var (html, isUnsafe) = (_ofThread ??= new Sanitizer()).Clean(source);
        return (html.Contains('<', StringComparison.Ordinal) ? html : null, isUnsafe);
    }

    private static bool IsHarmful(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private sealed class Sanitizer
    {
        private readonly HtmlSanitizer _sanitizer = new(new HtmlSanitizerOptions { AllowedTags = Allowed }) { KeepChildNodes = true };
        private bool _isUnsafe;

        public Sanitizer()
        {
            _sanitizer.RemovingTag += (_, removing) =>
            {
                // Attributes of a tag that goes are not told one by one.
                _isUnsafe |= removing.Tag.Attributes.Any(IsHarmful);
                if (Harmful.Contains(removing.Tag.LocalName))
                {
                    _isUnsafe = true;
                    removing.Tag.InnerHtml = string.Empty;
                }
            };
            _sanitizer.RemovingAttribute += (_, removing) => _isUnsafe |= IsHarmful(removing.Attribute);
        }

        public (string Html, bool IsUnsafe) Clean(string source)
        {
            _isUnsafe = false;
            var html = _sanitizer.Sanitize(source).Trim();
            return (html, _isUnsafe);
        }
    }
}
