using System.Globalization;
using System.Text;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Reads the values of one row, from its opening bracket to its closing one.</summary>
internal sealed class SqlRowParser(SqlScanner scanner, BackupFailures failures)
{
    /// <summary>Reads a row and gives how many values it has. Only values whose slot is not negative are made into texts.</summary>
    public int ReadRow(ReadOnlySpan<int> slots, string?[] row)
    {
        if (!scanner.Is('('))
        {
            throw Unclear();
        }

        for (var i = 0; ; i++)
        {
            if (i >= BackupLimits.Columns)
            {
                throw failures.TooLarge(scanner.Line, "terlalu banyak nilai dalam satu baris");
            }

            var slot = i < slots.Length ? slots[i] : -1;
            scanner.Next(slot >= 0);
            if (slot >= 0)
            {
                row[slot] = ReadValue();
            }
            else
            {
                SkipValue();
            }

            if (scanner.Is(')'))
            {
                scanner.Next();
                return i + 1;
            }

            if (!scanner.Is(','))
            {
                throw Unclear();
            }
        }
    }

    private string? ReadValue()
    {
        string? value;
        switch (scanner.Token)
        {
            case SqlToken.Text:
                value = Decode(scanner.Session);
                break;
            case SqlToken.Number:
                value = Number(string.Empty);
                break;
            case SqlToken.Symbol when scanner.Symbol is '-' or '+':
                var sign = scanner.Symbol == '-' ? "-" : string.Empty;
                value = scanner.Next() == SqlToken.Number ? Number(sign) : throw Unclear();
                break;
            case SqlToken.Word:
                value = Word();
                break;
            default:
                throw Unclear();
        }

        scanner.Next();
        return value;
    }

    private string? Word()
    {
        switch (scanner.Word)
        {
            case "NULL":
                return null;
            case "DEFAULT":
                return SqlValue.Default;
            case "TRUE":
                return "1";
            case "FALSE":
                return "0";
            case "X" when scanner.Next() == SqlToken.Text:
                return Hexadecimal(Encoding.ASCII.GetString(scanner.Bytes));
            case "B" when scanner.Next() == SqlToken.Text:
                return Binary(Encoding.ASCII.GetString(scanner.Bytes));
            case "N" when scanner.Next() == SqlToken.Text:
                return Decode(scanner.Session);
            case ['_', .. var charset]:
                scanner.Next();
                var session = scanner.Session with { Charset = charset.ToLowerInvariant() is "binary" ? "utf8mb4" : charset.ToLowerInvariant() };
                return scanner.Token switch
                {
                    SqlToken.Text when SqlSession.IsKnown(session.Charset) => Decode(session),
                    SqlToken.Number => Number(string.Empty),
                    SqlToken.Word when scanner.Word is "X" && scanner.Next() == SqlToken.Text => Hexadecimal(Encoding.ASCII.GetString(scanner.Bytes)),
                    _ => throw Unclear(),
                };
            default:
                throw Unclear();
        }
    }

    private string Number(string sign)
    {
        var text = Encoding.ASCII.GetString(scanner.Bytes);
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return sign + text;
        }

        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? Hexadecimal(text[2..])
            : text.StartsWith("0b", StringComparison.OrdinalIgnoreCase) ? Binary(text[2..])
            : double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _) ? sign + text
            : throw Unclear();
    }

    private string Hexadecimal(string digits)
    {
        try
        {
            return SqlSession.Default.Decode(Convert.FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits)) ?? throw BadBytes();
        }
        catch (FormatException)
        {
            throw Unclear();
        }
    }

    private string Binary(string digits) => digits.Length is > 0 and <= 64 && digits.All(digit => digit is '0' or '1')
        ? Convert.ToUInt64(digits, 2).ToString(CultureInfo.InvariantCulture)
        : throw Unclear();

    private string Decode(SqlSession session) => session.Decode(scanner.Bytes) ?? throw BadBytes();

    /// <summary>Any expression, such as a geometry, up to the comma or bracket that ends it.</summary>
    private void SkipValue()
    {
        if (scanner.Is(',') || scanner.Is(')'))
        {
            throw Unclear();
        }

        var depth = 0;
        while (depth > 0 || !(scanner.Is(',') || scanner.Is(')')))
        {
            if (scanner.Token == SqlToken.End)
            {
                throw scanner.Unfinished();
            }

            if (scanner.Is(';'))
            {
                throw Unclear();
            }

            depth += scanner.Is('(') ? 1 : scanner.Is(')') ? -1 : 0;
            scanner.Next(keep: false);
        }
    }

    private SourceException BadBytes() => failures.Encoding(scanner.Line, "ada bita yang bukan huruf dalam pengodean berkas ini");

    private SourceException Unclear() => scanner.Wrong("nilai dalam perintah INSERT tidak dapat dipahami");
}
