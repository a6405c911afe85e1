using System.Globalization;

namespace SmartVillage.Domain.Statistics;

/// <summary>
/// NIK, family card and household numbers as one machine word. Leading zeros do not count, because releases up to 22.03 (participants of aid up to 19.09) kept numbers as
/// decimals; other texts are hashed.
/// </summary>
public static class StatisticsNumber
{
    /// <summary>More digits than this are compared as a text.</summary>
    public const int MostDigits = 18;

    private const ulong TextMark = 1UL << 63;

    /// <summary>The word; 0 for nothing and for the number 0, which stands for "none".</summary>
    public static ulong Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        if (text.Length <= MostDigits && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        // FNV-1a.
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ char.ToUpperInvariant(c)) * 1099511628211UL;
        }

        return hash | TextMark;
    }

    /// <summary>Whether a word stands for a text, of which it does not say how it was written.</summary>
    public static bool IsText(ulong word) => (word & TextMark) != 0;

    /// <summary>All ways to write a number, of which a text has one, as it is written; upper and lower case are the same.</summary>
    public static IEnumerable<string> Spellings(ulong word, string text) => IsText(word) ? [text] : Spellings(word);

    /// <summary>All ways to write a number, from the one without leading zeros to the one with <see cref="MostDigits"/> digits; none for 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The word stands for a text.</exception>
    public static IEnumerable<string> Spellings(ulong word)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(word, TextMark);
        var digits = word.ToString(CultureInfo.InvariantCulture);
        return word == 0 ? [] : Enumerable.Range(digits.Length, MostDigits + 1 - digits.Length).Select(length => digits.PadLeft(length, '0'));
    }
}
