using System.Xml;

namespace SmartVillage.Services.Requests;

/// <summary>Text as it can be shown in every format: trimmed, line ends made one, and without what XML cannot hold.</summary>
public static class PlainText
{
    /// <summary>The cleaned text; empty when nothing is left.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var result = new System.Text.StringBuilder(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var sign = lines[i];
            if (char.IsHighSurrogate(sign) && i + 1 < lines.Length && XmlConvert.IsXmlSurrogatePair(lines[i + 1], sign))
            {
                result.Append(sign).Append(lines[++i]);
            }
            else if (!char.IsSurrogate(sign) && XmlConvert.IsXmlChar(sign) && !IsDirection(sign))
            {
                result.Append(sign);
            }
        }

        return result.ToString().Trim();
    }

    /// <summary>Signs that turn the order of what follows, with which a text shows something else than it says.</summary>
    private static bool IsDirection(char sign) => sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
