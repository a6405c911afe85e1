namespace SmartVillage.Marketplace.Search.Words;

/// <summary>
/// Takes Indonesian prefixes and suffixes off a folded word, so that <c>anyaman</c>, <c>menganyam</c> and <c>penganyam</c> meet. Light on purpose: what is left keeps at least four
/// letters, the suffix <c>-i</c> stays (roti, kopi, sapi), and words of the thesaurus stay whole. The result is a key, not always a word: both sides are treated alike.
/// </summary>
public static class IndonesianStem
{
    private const int ShortestRoot = 4;

    private static readonly string[] Particles = ["LAH", "KAH", "PUN"];
    private static readonly string[] Possessives = ["NYA", "KU", "MU"];
    private static readonly string[] Suffixes = ["KAN", "AN"];

    /// <summary>Prefixes with what they swallowed before a vowel (Tata Bahasa Baku: me-/pe- before s, t, p); longer ones first.</summary>
    private static readonly (string Prefix, string BeforeVowel)[] Prefixes =
    [
        ("MENY", "S"), ("PENY", "S"), ("MENGE", ""), ("PENGE", ""), ("MENG", ""), ("PENG", ""), ("MEM", "P"), ("PEM", "P"), ("MEN", "T"), ("PEN", "T"),
        ("BER", ""), ("TER", ""), ("PER", ""), ("ME", ""), ("PE", ""), ("DI", ""), ("SE", ""), ("KE", ""),
    ];

    /// <summary>The key of a folded word.</summary>
    public static string Of(string word, Thesaurus thesaurus)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(thesaurus);
        if (thesaurus.Whole.Contains(word))
        {
            return word;
        }

        var stem = WithoutSuffix(WithoutSuffix(word, Particles), Possessives);
        if (thesaurus.Whole.Contains(stem))
        {
            return stem;
        }

        stem = WithoutPrefix(WithoutSuffix(stem, Suffixes));
        return stem.Length == 0 ? word : stem;
    }

    private static string WithoutSuffix(string word, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (word.Length - suffix.Length >= ShortestRoot && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word[..^suffix.Length];
            }
        }

        return word;
    }

    private static string WithoutPrefix(string word)
    {
        foreach (var (prefix, beforeVowel) in Prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = word[prefix.Length..];
            var root = rest.Length > 0 && IsVowel(rest[0]) ? beforeVowel + rest : rest;
            if (root.Length >= ShortestRoot)
            {
                return root;
            }
        }

        return word;
    }

    private static bool IsVowel(char c) => c is 'A' or 'E' or 'I' or 'O' or 'U';
}
