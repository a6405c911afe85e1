using System.Buffers;
using SmartVillage.Adapters.OpenSid.Backup.Files;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Collects the bytes of names, numbers and quoted texts, escapes resolved, up to a limit.</summary>
internal sealed class LiteralReader(ByteCursor cursor, BackupFailures failures)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Append(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    /// <summary>Takes bytes while they belong together.</summary>
    public void ReadRun(Func<int, bool> isPart, bool isMore = false)
    {
        if (!isMore)
        {
            _bytes.ResetWrittenCount();
        }

        while (cursor.Peek() is var value and >= 0 && isPart(value))
        {
            if (_bytes.WrittenCount >= BackupLimits.ValueBytes)
            {
                throw failures.TooLarge(cursor.Line, "nilai yang sangat panjang");
            }

            Append((byte)cursor.Read());
        }
    }

    /// <summary>Takes a text in quotes, which are doubled inside or, for texts, escaped by a backslash.</summary>
    public void ReadQuoted(byte quote, bool keep, bool isBackslashPlain)
    {
        _bytes.ResetWrittenCount();
        var line = cursor.Line;
        cursor.Skip(1);
        while (true)
        {
            var rest = cursor.Rest;
            if (rest.IsEmpty)
            {
                throw failures.Truncated(line, "sebuah nilai tidak ditutup");
            }

            var end = isBackslashPlain ? rest.IndexOf(quote) : rest.IndexOfAny(quote, (byte)'\\');
            var plain = end < 0 ? rest.Length : end;
            Keep(rest[..plain], keep);
            cursor.Skip(plain);
            if (end < 0)
            {
                continue;
            }

            if (cursor.Read() == '\\')
            {
                Escape(keep, line);
            }
            else if (cursor.Peek() == quote)
            {
                cursor.Skip(1);
                Keep([quote], keep);
            }
            else
            {
                return;
            }
        }
    }

    private void Escape(bool keep, long line)
    {
        var value = cursor.Read();
        switch (value)
        {
            case < 0:
                throw failures.Truncated(line, "sebuah nilai tidak ditutup");
            case '%' or '_':
                Keep([(byte)'\\', (byte)value], keep);
                break;
            default:
                Keep([value switch { '0' => 0, 'b' => 8, 't' => 9, 'n' => 10, 'r' => 13, 'Z' => 26, _ => (byte)value }], keep);
                break;
        }
    }

    private void Keep(ReadOnlySpan<byte> part, bool keep)
    {
        if (!keep)
        {
            return;
        }

        if (_bytes.WrittenCount + part.Length > BackupLimits.ValueBytes)
        {
            throw failures.TooLarge(cursor.Line, "nilai yang sangat panjang");
        }

        _bytes.Write(part);
    }
}
