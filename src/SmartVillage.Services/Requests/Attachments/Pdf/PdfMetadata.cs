namespace SmartVillage.Services.Requests.Attachments.Pdf;

/// <summary>
/// Overwrites what a PDF says about who made it, when and with what. Every byte keeps its place, so that no table of positions has to be written anew.
/// </summary>
internal static class PdfMetadata
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Author", "Creator", "Producer", "Title", "Subject", "Keywords", "CreationDate", "ModDate", "Company", "Manager", "SourceModified", "Comments", "Category",
    };

    /// <summary>Blanks the texts of such names and says whether one was; null when a text has no end, so that a file of beginnings costs no more than any other.</summary>
    public static bool? Blank(Span<byte> bytes)
    {
        var changed = false;
        for (var at = PdfNames.NextSlash(bytes, 0); at >= 0; at = PdfNames.NextSlash(bytes, at))
        {
            var (name, end) = PdfNames.Read(bytes, at);
            at = end;
            if (!Names.Contains(name) || TextAt(bytes, end) is not { } from)
            {
                continue;
            }

            var to = bytes[from] == (byte)'(' ? EndOfText(bytes, from) : bytes[from..].IndexOf((byte)'>') + from;
            if (to <= from)
            {
                return null;
            }

            bytes[(from + 1)..to].Fill(bytes[from] == (byte)'(' ? (byte)' ' : (byte)'0');
            (changed, at) = (true, to);
        }

        return changed;
    }

    /// <summary>Where a text begins, in words or in hexadecimal; null when something else follows. Two opening brackets would be a dictionary.</summary>
    private static int? TextAt(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && PdfNames.IsBlank(bytes[at]))
        {
            at++;
        }

        return at + 1 < bytes.Length && (bytes[at] == (byte)'(' || (bytes[at] == (byte)'<' && bytes[at + 1] != (byte)'<')) ? at : null;
    }

    /// <summary>Where a text ends whose brackets may be nested or escaped; -1 when it does not.</summary>
    private static int EndOfText(ReadOnlySpan<byte> bytes, int opening)
    {
        var depth = 0;
        for (var at = opening; at < bytes.Length; at++)
        {
            switch (bytes[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at;
                default:
                    break;
            }
        }

        return -1;
    }
}
