using System.Text;
using SmartVillage.Adapters.OpenSid.Backup.Files;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>
/// The part of a dump between two DELIMITER lines: triggers, procedures and events, nothing of which is data. What else lies there would be lost silently, so it is refused.
/// </summary>
internal sealed class DelimitedSection(ByteCursor cursor, BackupFailures failures)
{
    private const int WordBytes = 16;
    private const int DelimiterBytes = 32;
    private byte[] _delimiter = [];

    /// <summary>Passes over the section, to behind the line that gives the semicolon back.</summary>
    /// <param name="delimiter">What the DELIMITER line says.</param>
    public void Skip(string delimiter)
    {
        while (!IsPlain(delimiter))
        {
            var line = cursor.Line;
            _delimiter = Encoding.UTF8.GetBytes(delimiter);
            if (_delimiter.Length > DelimiterBytes)
            {
                throw failures.Malformed(line, "baris DELIMITER tidak dapat dipahami");
            }

            string? next;
            do
            {
                next = ReadStatement(line);
            }
            while (next is null);

            delimiter = next;
        }
    }

    private static bool IsPlain(string delimiter) => delimiter is ";" or "";

    /// <summary>Reads one statement with its delimiter; gives the new delimiter when it was a DELIMITER line.</summary>
    private string? ReadStatement(long opened)
    {
        var word = FirstWord(opened);
        var line = cursor.Line;
        if (word == "DELIMITER")
        {
            return RestOfLine();
        }

        if (word is not ("CREATE" or "DROP" or "ALTER" or "SET" or "USE" or ""))
        {
            throw failures.Unsupported(line, "ada perintah selain pemicu dan prosedur di antara dua baris DELIMITER");
        }

        while (!TakeDelimiter())
        {
            Step(opened);
        }

        return null;
    }

    private string FirstWord(long opened)
    {
        while (cursor.Peek() is >= 0 and var value && !IsLetter(value) && !StartsWith(_delimiter))
        {
            Step(opened);
        }

        var word = new StringBuilder();
        while (word.Length < WordBytes && IsLetter(cursor.Peek()) && !StartsWith(_delimiter))
        {
            word.Append(char.ToUpperInvariant((char)cursor.Read()));
        }

        return word.ToString();
    }

    private string RestOfLine()
    {
        var text = new List<byte>();
        while (cursor.Peek() is >= 0 and not '\n' and var value && text.Count <= DelimiterBytes)
        {
            text.Add((byte)value);
            cursor.Skip(1);
        }

        return Encoding.Latin1.GetString([.. text]).Trim();
    }

    /// <summary>Takes a byte, a text in quotes, or a comment as a whole; what an executable comment executes is no comment.</summary>
    private void Step(long opened)
    {
        var value = cursor.Read();
        switch (value)
        {
            case < 0:
                throw failures.Truncated(opened, "bagian DELIMITER tidak ditutup");
            case '\'' or '"' or '`':
                SkipQuoted(value, opened);
                break;
            case '#':
                SkipLine();
                break;
            case '-' when cursor.Peek() == '-' && cursor.Peek(1) is < 0 or <= ' ':
                SkipLine();
                break;
            case '/' when cursor.Peek() == '*' && cursor.Peek(1) is not '!':
                while (!(cursor.Peek() == '*' && cursor.Peek(1) == '/'))
                {
                    Take(opened);
                }

                cursor.Skip(2);
                break;
        }
    }

    private void SkipQuoted(int quote, long opened)
    {
        while (Take(opened) is var value && value != quote)
        {
            if (value == '\\' && quote != '`')
            {
                Take(opened);
            }
        }
    }

    private void SkipLine()
    {
        while (cursor.Peek() is >= 0 and not '\n')
        {
            cursor.Skip(1);
        }
    }

    private int Take(long opened) => cursor.Read() is >= 0 and var value ? value : throw failures.Truncated(opened, "bagian DELIMITER tidak ditutup");

    private bool TakeDelimiter()
    {
        if (!StartsWith(_delimiter))
        {
            return false;
        }

        cursor.Skip(_delimiter.Length);
        return true;
    }

    private bool StartsWith(byte[] text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (cursor.Peek(i) != text[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(int value) => value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
