using System.Text;
using System.Text.RegularExpressions;

namespace SmartVillage.Services.Requests;

/// <summary>
/// What of a resident's words everybody may see: identity and phone numbers, e-mail addresses and the names that the resident gave are replaced by stars. Names of others cannot be
/// known; officers can end a report, which hides its words.
/// </summary>
public static partial class PersonalText
{
    private const string Stars = "***";
    private const int IdentityDigits = 16;
    private const int PhoneDigits = 9;
    private const int ShortestName = 3;

    /// <summary>The text without such numbers, addresses and the known names.</summary>
    public static string Hide(string text, IEnumerable<string?> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var result = HideNumbers(Mail().Replace(text, Stars));
        foreach (var name in known.SelectMany(k => (k ?? string.Empty).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length >= ShortestName).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            result = result.Replace(name, Stars, StringComparison.OrdinalIgnoreCase);
        }

        return result;
    }

    /// <summary>Whether a text holds an identity number: sixteen digits or more, also in groups.</summary>
    public static bool HoldsIdentity(string? text) => text is not null && Runs(text).Any(r => r.Digits >= IdentityDigits);

    private static string HideNumbers(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var run in Runs(text).Where(IsPersonal))
        {
            result.Append(text, at, run.Start - at).Append(Stars);
            at = run.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Indonesian phone numbers begin with 0, 62 or, without either, 8; so no date of this century is taken for one.</summary>
    private static bool IsPersonal(Run run) => run.Digits >= IdentityDigits || (run.Digits >= PhoneDigits && (run.First is 0 or 8 || (run.First == 6 && run.Second == 2)));

    /// <summary>Runs of digits of any script, also when blanks, dots, hyphens or brackets stand between them.</summary>
    private static IEnumerable<Run> Runs(string text)
    {
        var (start, end, digits, first, second) = (-1, -1, 0, -1, -1);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsDigit(text[i]))
            {
                var value = (int)char.GetNumericValue(text[i]);
                (first, second) = digits switch { 0 => (value, -1), 1 => (first, value), _ => (first, second) };
                start = digits == 0 ? i : start;
                (end, digits) = (i + 1, digits + 1);
            }
            else if (i == text.Length || text[i] is not (' ' or '.' or '-' or '(' or ')' or '/' or '_' or '\u00A0' or '\u2010' or '\u2011' or '\u2013'))
            {
                if (digits > 0)
                {
                    yield return new Run(start, end, digits, first, second);
                }

                digits = 0;
            }
        }
    }

    [GeneratedRegex(@"[^\s@<>,;:""']+@[^\s@<>,;:""']+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    private readonly record struct Run(int Start, int End, int Digits, int First, int Second);
}
