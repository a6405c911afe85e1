using F23.StringSimilarity;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Whether two normalised names are those of one person: equal, or as good as equal by Jaro-Winkler.</summary>
internal static class NameLikeness
{
    private const double AsGoodAsEqual = 0.93;

    // Winkler's own: at most four letters in common at the beginning count, a tenth each. The library takes every letter in common, so that all who begin with the same first name would be alike.
    private const int LongestBeginning = 4;
    private const double WeightOfBeginning = 0.1;

    private static readonly JaroWinkler Jaro = new(threshold: double.MaxValue);

    public static bool IsSame(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (string.Equals(one, other, StringComparison.Ordinal) || Of(one, other) >= AsGoodAsEqual);

    public static double Of(string one, string other)
    {
        var jaro = Jaro.Similarity(one, other);
        var beginning = one.AsSpan().CommonPrefixLength(other);
        return jaro + (Math.Min(LongestBeginning, beginning) * WeightOfBeginning * (1 - jaro));
    }
}
