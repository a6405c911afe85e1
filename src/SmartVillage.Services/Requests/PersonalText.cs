using System.Text;
using System.Text.RegularExpressions;
using SmartVillage.Domain.Privacy;

namespace SmartVillage.Services.Requests;

/// <summary>
/// What of a resident's words everybody may see: identity and phone numbers, e-mail addresses and the names that the resident gave are replaced by stars. Names of others cannot be
/// known; officers can end a report, which hides its words.
/// </summary>
public static partial class PersonalText
{
    private const string Stars = "***";
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
    public static bool HoldsIdentity(string? text) => DigitRun.HoldIdentity(text);

    private static string HideNumbers(string text)
    {
        var result = new StringBuilder(text.Length);
        var (kept, at) = (0, 0);
        while (DigitRun.TryNext(text, ref at, out var run))
        {
            if (IsPersonal(run))
            {
                result.Append(text, kept, run.Start - kept).Append(Stars);
                kept = run.End;
            }
        }

        return result.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Indonesian phone numbers begin with 0, 62 or, without either, 8; so no date of this century is taken for one.</summary>
    private static bool IsPersonal(DigitRun run) => run.IsIdentity || (run.Digits >= PhoneDigits && (run.First is 0 or 8 || (run.First == 6 && run.Second == 2)));

    [GeneratedRegex(@"[^\s@<>,;:""']+@[^\s@<>,;:""']+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mail();
}
