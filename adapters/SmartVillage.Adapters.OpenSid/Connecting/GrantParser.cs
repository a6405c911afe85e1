namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>
/// Reads the lines of SHOW GRANTS of MySQL and MariaDB. Whatever follows the grantee is looked at for GRANT OPTION only, because MariaDB shows the hash of the
/// password there.
/// </summary>
internal static class GrantParser
{
    /// <summary>The grant, or null for lines of another kind (REVOKE of partial revokes, SET DEFAULT ROLE).</summary>
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
            var role = line[Start.Length..to];
            return new Grant([role], [role], null, grantee, WithGrantOption: false);
        }

        var spelled = Split(line[Start.Length..on]);
        return new Grant([.. spelled.Select(WithoutColumns)], spelled, line[(on + 4)..to], grantee, rest.Contains("WITH GRANT OPTION", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> Split(string list)
    {
        var names = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                names.Add(list[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return names;
    }

    private static string WithoutColumns(string privilege)
    {
        var columns = privilege.IndexOf('(', StringComparison.Ordinal);
        return (columns < 0 ? privilege : privilege[..columns]).Trim().ToUpperInvariant();
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
