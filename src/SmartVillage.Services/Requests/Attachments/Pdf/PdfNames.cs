namespace SmartVillage.Services.Requests.Attachments.Pdf;

/// <summary>Names in a PDF, with their <c>#xx</c> escapes resolved, so that <c>/Java#53cript</c> hides nothing.</summary>
internal static class PdfNames
{
    private const int Longest = 32;

    /// <summary>The name at a slash and where it ends; empty when it is longer than any that matters.</summary>
    public static (string Name, int End) Read(ReadOnlySpan<byte> bytes, int slash)
    {
        Span<char> name = stackalloc char[Longest];
        var (length, at) = (0, slash + 1);
        while (at < bytes.Length && IsRegular(bytes[at]))
        {
            var sign = (char)bytes[at++];
            if (sign == '#' && at + 1 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at]) && char.IsAsciiHexDigit((char)bytes[at + 1]))
            {
                sign = (char)Convert.FromHexString([(char)bytes[at], (char)bytes[at + 1]])[0];
                at += 2;
            }

            if (length == Longest)
            {
                return (string.Empty, at);
            }

            name[length++] = sign;
        }

        return (new string(name[..length]), at);
    }

    /// <summary>Whether any name of a piece is among these.</summary>
    public static bool Hold(ReadOnlySpan<byte> bytes, IReadOnlySet<string> wanted)
    {
        for (var at = NextSlash(bytes, 0); at >= 0; at = NextSlash(bytes, at + 1))
        {
            if (wanted.Contains(Read(bytes, at).Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of a dictionary say that it is of a type.</summary>
    public static bool SayType(ReadOnlySpan<byte> bytes, string type)
    {
        for (var at = NextSlash(bytes, 0); at >= 0; at = NextSlash(bytes, at + 1))
        {
            var (name, end) = Read(bytes, at);
            while (end < bytes.Length && IsBlank(bytes[end]))
            {
                end++;
            }

            if (name == "Type" && end < bytes.Length && bytes[end] == (byte)'/' && Read(bytes, end).Name == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next slash at or behind a position, or -1.</summary>
    public static int NextSlash(ReadOnlySpan<byte> bytes, int from)
    {
        var found = from < bytes.Length ? bytes[from..].IndexOf((byte)'/') : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Blank in the sense of PDF.</summary>
    public static bool IsBlank(byte sign) => sign is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte sign) => !IsBlank(sign) && sign is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
