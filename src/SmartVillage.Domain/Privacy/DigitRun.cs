using System.Globalization;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// Digits that belong together in free text, as people write numbers: of any script, also with blanks, dots, hyphens, slashes, underscores or brackets between them. The one finder of identity
/// numbers wherever words of people are shown, kept or refused (PRV-09).
/// </summary>
/// <param name="Start">Index of the first digit.</param>
/// <param name="End">Index behind the last digit.</param>
/// <param name="Digits">How many digits.</param>
/// <param name="First">Value of the first digit.</param>
/// <param name="Second">Value of the second digit, -1 when there is one only.</param>
public readonly record struct DigitRun(int Start, int End, int Digits, int First, int Second)
{
    /// <summary>Digits of a NIK and of a family card number.</summary>
    public const int IdentityLength = 16;

    /// <summary>Whether it is long enough to hold an identity number.</summary>
    public bool IsIdentity => Digits >= IdentityLength;

    /// <summary>Whether a text holds an identity number.</summary>
    public static bool HoldIdentity(string? text)
    {
        var at = 0;
        while (text is not null && TryNext(text, ref at, out var run))
        {
            if (run.IsIdentity)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next run behind <paramref name="at"/>, which is moved behind it; false when there is none.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, out DigitRun run)
    {
        run = new DigitRun(-1, -1, 0, -1, -1);
        for (; at < text.Length; at++)
        {
            if (char.IsDigit(text[at]))
            {
                var value = CharUnicodeInfo.GetDecimalDigitValue(text[at]);
                run = run.Digits switch
                {
                    0 => new DigitRun(at, at + 1, 1, value, -1),
                    1 => run with { End = at + 1, Digits = 2, Second = value },
                    _ => run with { End = at + 1, Digits = run.Digits + 1 },
                };
            }
            else if (!IsBetween(text[at]) && run.Digits > 0)
            {
                return true;
            }
        }

        return run.Digits > 0;
    }

    private static bool IsBetween(char sign) => sign is ' ' or '.' or '-' or '(' or ')' or '/' or '_' or '\u00A0' or '\u2010' or '\u2011' or '\u2013';
}
