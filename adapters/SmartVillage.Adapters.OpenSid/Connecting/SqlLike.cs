namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>Database names in grants are LIKE patterns: <c>%</c> any text, <c>_</c> any character, backslash takes the next one literally.</summary>
internal static class SqlLike
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        while (!pattern.IsEmpty)
        {
            var first = pattern[0];
            pattern = pattern[1..];
            if (first == '%')
            {
                for (var skip = 0; skip <= text.Length; skip++)
                {
                    if (Matches(pattern, text[skip..]))
                    {
                        return true;
                    }
                }

                return false;
            }

            var literal = first == '\\' && !pattern.IsEmpty;
            if (literal)
            {
                first = pattern[0];
                pattern = pattern[1..];
            }

            if (text.IsEmpty || (char.ToUpperInvariant(text[0]) != char.ToUpperInvariant(first) && (literal || first != '_')))
            {
                return false;
            }

            text = text[1..];
        }

        return text.IsEmpty;
    }
}
