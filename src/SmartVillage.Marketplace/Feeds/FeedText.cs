using System.Text;
using System.Xml;

namespace SmartVillage.Marketplace.Feeds;

/// <summary>Texts of sellers as feeds may hold them: only characters of XML 1.0, single blanks, not longer than the reader of the feed takes.</summary>
public static class FeedText
{
    /// <summary>One line of at most so many characters; a cut one ends with an ellipsis, and no character is cut in half.</summary>
    public static string Line(string? text, int most)
    {
        var line = new StringBuilder(Math.Min(text?.Length ?? 0, most + 2));
        for (var i = 0; text is not null && i < text.Length && line.Length <= most; i++)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (char.IsSurrogate(text[i]))
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    line.Append(text[i]).Append(text[++i]);
                }
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                line.Append(text[i]);
            }
        }

        return Cut(line.ToString().TrimEnd(), most);
    }

    private static string Cut(string line, int most)
    {
        if (line.Length <= most)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return $"{line.AsSpan(0, end).TrimEnd()}…";
    }
}
