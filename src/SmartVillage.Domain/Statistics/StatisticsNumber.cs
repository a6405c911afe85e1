using System.Globalization;

namespace SmartVillage.Domain.Statistics;

/// <summary>
/// NIK, family card and household numbers as one machine word. Leading zeros do not count, because releases up to 22.03 (participants of aid up to 19.09) kept numbers as
/// decimals; other texts are hashed.
/// </summary>
public static class StatisticsNumber
{
    private const ulong TextMark = 1UL << 63;

    /// <summary>The word; 0 for nothing and for the number 0, which stands for "none".</summary>
    public static ulong Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        if (text.Length <= 18 && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
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
}
