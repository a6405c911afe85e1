namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>
/// Reads the lines of SHOW GRANTS of MySQL and MariaDB. Whatever follows the grantee is looked at for GRANT OPTION only, because MariaDB shows the hash of the
/// password there.
/// </summary>
internal static class GrantParser
{
    /// <summary>The grant, or null for lines of another kind (REVOKE of partial revokes, SET DEFAULT ROLE, PROXY).</summary>
    public static Grant? Parse(string line)
    {
        const string Start = "GRANT ";
        if (!line.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var to = IndexOutside(line, " TO ", Start.Length);
        if (to < 0)
        {
            return null;
        }

        var on = IndexOutside(line, " ON ", Start.Length);
        var rest = line[(to + 4)..];
        var end = IndexOutside(rest, " ", 0);
        var grantee = end < 0 ? rest : rest[..end];
        if (on < 0 || on > to)
        {
            return new Grant([line[Start.Length..to]], null, grantee, WithGrantOption: false);
        }

        var privileges = Split(line[Start.Length..on]);
        return privileges.Contains("PROXY", StringComparer.Ordinal)
            ? null
            : new Grant(privileges, line[(on + 4)..to], grantee, rest.Contains("WITH GRANT OPTION", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> Split(string list)
    {
        var names = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                var name = list[start..i];
                var columns = name.IndexOf('(', StringComparison.Ordinal);
                names.Add((columns < 0 ? name : name[..columns]).Trim().ToUpperInvariant());
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return names;
    }

    /// <summary>Finds a word outside of quotes; names may hold blanks and the words TO and ON.</summary>
    private static int IndexOutside(string text, string word, int start)
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quote == '\0' && string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                return i;
            }

            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '`' or '\'' or '"')
            {
                quote = c;
            }
        }

        return -1;
    }
}
