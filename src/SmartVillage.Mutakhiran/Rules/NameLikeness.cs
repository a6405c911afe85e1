using F23.StringSimilarity;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Whether two normalised names are those of one person: equal, or as good as equal by Jaro-Winkler.</summary>
internal static class NameLikeness
{
    private const double AsGoodAsEqual = 0.93;

    private static readonly JaroWinkler JaroWinkler = new();

    public static bool IsSame(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (string.Equals(one, other, StringComparison.Ordinal) || Of(one, other) >= AsGoodAsEqual);

    public static double Of(string one, string other) => JaroWinkler.Similarity(one, other);
}
