namespace SmartVillage.Domain.Privacy;

/// <summary>
/// Complementary suppression (PRV-13): as long as some published total lets a small sum of hidden lines be computed, one more line is hidden, those hidden before first, then
/// the smallest that helps.
/// </summary>
internal static class Complement
{
    /// <summary>
    /// Extends <paramref name="hidden"/> until no sum over it is between 1 and <paramref name="smallest"/> - 1 (or 0 where zero tells something too). False when others know too
    /// much for any pattern to help: then the topic itself must not be shown.
    /// </summary>
    /// <param name="hidden">Codes that are hidden.</param>
    /// <param name="codes">All codes of the topic.</param>
    /// <param name="known">Codes whose totals are published elsewhere: they protect nothing, and by sex need the protection of others.</param>
    /// <param name="sums">One function per published total: what a code adds to it.</param>
    /// <param name="smallest">k.</param>
    /// <param name="zeroTells">Whether a hidden sum of 0 is to be avoided too, as for data spesifik.</param>
    /// <param name="hiddenBefore">Codes to prefer.</param>
    public static bool Close(
        HashSet<string> hidden, IReadOnlyList<string> codes, IReadOnlyList<string> known, IEnumerable<Func<string, long>> sums, long smallest, bool zeroTells,
        IReadOnlySet<string> hiddenBefore)
    {
        var candidates = codes.Except(known, StringComparer.Ordinal).ToList();
        var filled = sums.Where(sum => candidates.Exists(code => sum(code) > 0)).ToList();
        while (hidden.Count > 0)
        {
            var neverZero = zeroTells || known.Any(hidden.Contains);
            var small = filled.FindAll(sum => IsSmall(candidates.Where(hidden.Contains).Sum(sum), smallest, neverZero));
            var help = small.Select(sum => Next(hidden, candidates, sum, filled, hiddenBefore)).FirstOrDefault(code => code is not null);
            if (help is null)
            {
                return small.Count == 0 || known.Count == 0;
            }

            hidden.Add(help);
        }

        return true;
    }

    private static bool IsSmall(long sum, long smallest, bool zeroTells) => sum < smallest && (zeroTells || sum > 0);

    private static string? Next(
        HashSet<string> hidden, List<string> candidates, Func<string, long> sum, List<Func<string, long>> sums, IReadOnlySet<string> hiddenBefore) =>
        candidates.Where(code => !hidden.Contains(code) && sum(code) > 0)
            .OrderByDescending(hiddenBefore.Contains).ThenBy(code => sums.Sum(s => s(code))).ThenBy(code => code, StringComparer.Ordinal).FirstOrDefault();
}
