using System.Text;
using SmartVillage.Adapters.OpenSid.Backup.Files;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>
/// Cuts a dump into tokens, byte by byte and without recursion. Executable comments (<c>/*!40101 … */</c>) are read as what they execute; every other comment is
/// skipped and told to <paramref name="onComment"/>.
/// </summary>
internal sealed class SqlScanner(ByteCursor cursor, BackupFailures failures, Action<string>? onComment = null)
{
    private const int CommentBytes = 200;
    private readonly LiteralReader _literals = new(cursor, failures);

    public SqlToken Token { get; private set; }

    /// <summary>Where the token begins.</summary>
    public long Position { get; private set; }

    /// <summary>Line of the token.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>A word in capitals.</summary>
    public string Word { get; private set; } = string.Empty;

    public char Symbol { get; private set; }

    /// <summary>Bytes of a name, a number or a text that was kept.</summary>
    public ReadOnlySpan<byte> Bytes => _literals.Bytes;

    /// <summary>Whether the token lies in an executable comment.</summary>
    public bool IsConditional { get; private set; }

    public SqlSession Session { get; set; } = SqlSession.Default;

    /// <summary>Takes the next token; a text that is not kept is passed over.</summary>
    public SqlToken Next(bool keep = true)
    {
        SkipBlank();
        (Position, Line) = (cursor.Position, cursor.Line);
        var first = cursor.Peek();
        Token = first switch
        {
            < 0 => SqlToken.End,
            '`' => Quoted((byte)'`', SqlToken.Name, true),
            '"' when Session.AreQuotesNames => Quoted((byte)'"', SqlToken.Name, true),
            '\'' or '"' => Quoted((byte)first, SqlToken.Text, keep),
            >= '0' and <= '9' => Run(SqlToken.Number),
            _ when IsWordStart(first) => Run(SqlToken.Word),
            _ => Single(),
        };
        return Token;
    }

    public bool Is(char symbol) => Token == SqlToken.Symbol && Symbol == symbol;

    public bool IsWord(string word) => Token == SqlToken.Word && string.Equals(Word, word, StringComparison.Ordinal);

    /// <summary>Text of a name or a word as it is written.</summary>
    public string NameText() => Bytes.Length <= BackupLimits.NameBytes
        ? Encoding.UTF8.GetString(Bytes)
        : throw failures.TooLarge(Line, "nama yang sangat panjang");

    /// <summary>Passes over the rest of the statement.</summary>
    /// <param name="isEndFatal">Whether the end of the file in the middle means that it was cut off.</param>
    public void SkipStatement(bool isEndFatal = true)
    {
        while (!Is(';'))
        {
            if (Token == SqlToken.End)
            {
                if (isEndFatal)
                {
                    throw Unfinished();
                }

                return;
            }

            Next(keep: false);
        }
    }

    /// <summary>Passes over the rest of the line and gives it, as far as it is short.</summary>
    public string RestOfLine()
    {
        Span<byte> head = stackalloc byte[CommentBytes];
        var length = 0;
        while (cursor.Peek() is >= 0 and not '\n')
        {
            var rest = cursor.Rest;
            var end = rest.IndexOf((byte)'\n');
            var take = end < 0 ? rest.Length : end;
            var kept = Math.Min(take, CommentBytes - length);
            rest[..kept].CopyTo(head[length..]);
            length += kept;
            cursor.Skip(take);
        }

        return Encoding.UTF8.GetString(head[..length]).Trim();
    }

    /// <summary>What stands here makes no sense; at the very end of the file that is because the rest is missing.</summary>
    public Domain.Errors.SourceException Wrong(string what) => cursor.Peek() < 0 ? Unfinished() : failures.Malformed(Line, what);

    public Domain.Errors.SourceException Unfinished() => failures.Truncated(cursor.Line, "perintah terakhir tidak selesai");

    private static bool IsWordStart(int value) => value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '@' or '$' or >= 0x80;

    private static bool IsWordPart(int value) => IsWordStart(value) || value is (>= '0' and <= '9') or '.';

    private SqlToken Quoted(byte quote, SqlToken kind, bool keep)
    {
        _literals.ReadQuoted(quote, keep, isBackslashPlain: kind == SqlToken.Name || Session.IsBackslashPlain);
        return kind;
    }

    private SqlToken Run(SqlToken kind)
    {
        _literals.ReadRun(IsWordPart);
        if (kind == SqlToken.Number && Bytes is [.., (byte)'e' or (byte)'E'] && !Bytes.StartsWith("0x"u8) && cursor.Peek() is '+' or '-')
        {
            _literals.Append((byte)cursor.Read());
            _literals.ReadRun(IsWordPart, isMore: true);
        }

        Word = kind != SqlToken.Word ? string.Empty : Bytes.SequenceEqual("NULL"u8) ? "NULL" : Encoding.Latin1.GetString(Bytes).ToUpperInvariant();
        return kind;
    }

    private SqlToken Single()
    {
        Symbol = (char)cursor.Read();
        return SqlToken.Symbol;
    }

    private void SkipBlank()
    {
        while (true)
        {
            var value = cursor.Peek();
            if (value is ' ' or '\t' or '\r' or '\n')
            {
                cursor.Read();
            }
            else if (value == '#' || (value == '-' && cursor.Peek(1) == '-' && cursor.Peek(2) is < 0 or <= ' '))
            {
                var text = RestOfLine();
                onComment?.Invoke(text);
            }
            else if (value == '/' && cursor.Peek(1) == '*')
            {
                SkipComment();
            }
            else if (IsConditional && value == '*' && cursor.Peek(1) == '/')
            {
                cursor.Skip(2);
                IsConditional = false;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        cursor.Skip(2);
        var bang = cursor.Peek() == '!' ? 1 : cursor.Peek() == 'M' && cursor.Peek(1) == '!' ? 2 : 0;
        if (bang > 0)
        {
            cursor.Skip(bang);
            var version = 0;
            for (var digits = 0; digits < 6 && cursor.Peek() is >= '0' and <= '9'; digits++)
            {
                version = (version * 10) + cursor.Read() - '0';
            }

            // Only the client of MariaDB reads what is meant for version 999999.
            if (version < 999999)
            {
                IsConditional = true;
                return;
            }
        }

        while (true)
        {
            var rest = cursor.Rest;
            if (rest.IsEmpty)
            {
                throw failures.Truncated(cursor.Line, "sebuah komentar tidak ditutup");
            }

            var star = rest.IndexOf((byte)'*');
            cursor.Skip(star < 0 ? rest.Length : star + 1);
            if (star >= 0 && cursor.Peek() == '/')
            {
                cursor.Skip(1);
                return;
            }
        }
    }
}
