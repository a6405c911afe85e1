using System.Buffers;
using System.Text;

namespace SmartVillage.Api.Exports;

/// <summary>
/// One cell of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, or a name typed into OpenSID could run commands on an
/// operator's computer. Numbers stay as they are, also those with a sign, as phone numbers have it: there is nothing in them to run.
/// </summary>
internal static class CsvCell
{
    private const string StartsFormula = "=+-@\t\r\n";
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\r\n\t");

    public static void Append(StringBuilder text, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        var start = value.TrimStart(' ', '\u00A0', '\uFEFF');
        var isFormula = start.Length > 0 && StartsFormula.Contains(Narrow(start[0]), StringComparison.Ordinal) && !IsNumber(value);
        var quotes = value.AsSpan().IndexOfAny(NeedsQuotes) >= 0;
        text.Append(quotes ? "\"" : string.Empty).Append(isFormula ? "'" : string.Empty);
        text.Append(quotes ? value.Replace("\"", "\"\"", StringComparison.Ordinal) : value).Append(quotes ? "\"" : string.Empty);
    }

    private static bool IsNumber(string value) => value.Length > 1 && value[0] is '+' or '-' && !value.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <summary>Spreadsheets in East Asian settings read full-width signs as the plain ones.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
