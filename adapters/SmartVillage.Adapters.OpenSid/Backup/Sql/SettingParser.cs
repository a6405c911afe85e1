using System.Globalization;
using System.Text;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>
/// Follows the SET statements of a dump: how its bytes are to be read, and whether what it set at its beginning was set back, which dumps do as their last act.
/// </summary>
internal sealed class SettingParser(SqlScanner scanner, BackupFailures failures)
{
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);
    private bool _areKeysOff;
    private string _named = SqlSession.Default.Charset;

    /// <summary>Whether something was switched off or put aside, and not yet put back.</summary>
    public bool IsWaiting => _saved.Count > 0 || _areKeysOff;

    /// <summary>Whether this dump says by its last statements that it is complete.</summary>
    public bool HasEndMark { get; private set; }

    /// <summary>Reads a SET statement to its end.</summary>
    public void Parse()
    {
        scanner.Next();
        if (scanner.IsWord("NAMES") || scanner.IsWord("CHARSET") || scanner.IsWord("CHARACTER"))
        {
            scanner.Next();
            if (scanner.IsWord("SET"))
            {
                scanner.Next();
            }

            _named = Charset(Value());
            scanner.Session = scanner.Session with { Charset = _named };
            scanner.SkipStatement();
            return;
        }

        while (!scanner.Is(';') && scanner.Token != SqlToken.End)
        {
            var variable = scanner.Token is SqlToken.Word or SqlToken.Name ? scanner.NameText().ToUpperInvariant() : string.Empty;
            scanner.Next();
            if (scanner.Is(':'))
            {
                scanner.Next();
            }

            if (scanner.Is('='))
            {
                scanner.Next();
                Assign(variable.Split('.')[^1].TrimStart('@') is var plain && variable.StartsWith("@OLD_", StringComparison.Ordinal) ? variable : plain, Value());
            }
        }

        scanner.SkipStatement();
    }

    private void Assign(string variable, string value)
    {
        if (variable.StartsWith("@OLD_", StringComparison.Ordinal))
        {
            _saved.Add(variable);
            HasEndMark = true;
            return;
        }

        var upper = value.ToUpperInvariant();
        _saved.Remove(upper);
        switch (variable)
        {
            case "CHARACTER_SET_CLIENT":
                scanner.Session = scanner.Session with { Charset = upper.StartsWith('@') ? _named : Charset(value) };
                break;
            case "TIME_ZONE":
                scanner.Session = scanner.Session with { Zone = Offset(value) };
                break;
            case "SQL_MODE":
                scanner.Session = scanner.Session with
                {
                    IsBackslashPlain = upper.Contains("NO_BACKSLASH_ESCAPES", StringComparison.Ordinal),
                    AreQuotesNames = upper.Contains("ANSI", StringComparison.Ordinal),
                    IsZeroKept = upper.Contains("NO_AUTO_VALUE_ON_ZERO", StringComparison.Ordinal),
                };
                break;
            case "FOREIGN_KEY_CHECKS":
                _areKeysOff = value == "0";
                HasEndMark = true;
                break;
        }
    }

    /// <summary>The value up to the comma or semicolon behind it.</summary>
    private string Value()
    {
        var value = new StringBuilder();
        while (!scanner.Is(',') && !scanner.Is(';') && scanner.Token != SqlToken.End && value.Length < BackupLimits.NameBytes)
        {
            value.Append(scanner.Token == SqlToken.Symbol ? scanner.Symbol.ToString() : Encoding.Latin1.GetString(scanner.Bytes));
            scanner.Next();
        }

        return value.ToString();
    }

    private string Charset(string name)
    {
        var charset = name.Split("COLLATE")[0].ToLowerInvariant();
        return SqlSession.IsKnown(charset) ? charset : throw failures.Encoding(scanner.Line, "berkas ini memakai pengodean huruf yang tidak dikenal");
    }

    /// <summary>An offset such as <c>+07:00</c>; anything else leaves times as they are written.</summary>
    private TimeSpan? Offset(string value)
    {
        if (value.Equals("UTC", StringComparison.OrdinalIgnoreCase))
        {
            return TimeSpan.Zero;
        }

        if (value is not ['+' or '-', ..])
        {
            return null;
        }

        // No place on earth is further from UTC, and no server takes such a zone.
        return TimeSpan.TryParseExact(value[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14)
            ? value[0] == '-' ? -offset : offset
            : throw failures.Malformed(scanner.Line, "TIME_ZONE yang tidak ada");
    }
}
