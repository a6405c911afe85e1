using SmartVillage.Domain.Residents;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Makes names comparable: folded, without titles, usual abbreviations written out.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> TitlesBefore = ["DR", "DRS", "DRA", "DRG", "IR", "PROF", "H", "HJ", "KH"];

    private static readonly HashSet<string> TitlesAfter =
    [
        "SPD", "SPDI", "SPDSD", "MPD", "MPDI", "SH", "MH", "SE", "SEI", "MM", "MSI", "MSC", "SKOM", "MKOM", "SSOS", "SAG", "MAG", "SKM", "SKEP", "AMD", "AMDKEP", "AMDKEB", "STP", "SP", "SIP",
        "SHUT", "SPT", "SFARM", "SPSI", "SSI", "SST", "SAB", "SAP", "MT", "ST",
    ];

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["MUH"] = "MUHAMMAD", ["MOH"] = "MUHAMMAD", ["M"] = "MUHAMMAD", ["MOCH"] = "MUHAMMAD", ["MUHAMAD"] = "MUHAMMAD", ["MOHAMAD"] = "MUHAMMAD", ["MOHAMMAD"] = "MUHAMMAD",
        ["ABD"] = "ABDUL", ["ST"] = "SITI",
    };

    public static string Normalise(string? name)
    {
        var folded = NameFolding.Fold(Parted(name));
        if (folded.Length == 0)
        {
            return folded;
        }

        var words = new List<string>(4);
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (TitlesBefore.Contains(word) || (words.Count > 0 && TitlesAfter.Contains(word)))
            {
                continue;
            }

            words.Add(Abbreviations.GetValueOrDefault(word, word));
        }

        return words.Count == 0 ? folded : string.Join(' ', words);
    }

    /// <summary>Whether a word of a name is a title that the law keeps out of names.</summary>
    public static bool HasTitle(string name)
    {
        var words = NameFolding.Fold(Parted(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && (words.Any(TitlesBefore.Contains) || words.Skip(1).Any(TitlesAfter.Contains));
    }

    /// <summary>Titles and abbreviations with their dots, and what is written against the last one, become words of their own ("HJ.ROHMAH", "M.YUSUF"); what is one title stays together ("M.PD").</summary>
    private static string? Parted(string? name) => name is null || !name.Contains('.', StringComparison.Ordinal) ? name : string.Join(' ', name.Split(' ').Select(PartedWord));

    private static string PartedWord(string word)
    {
        if (TitlesAfter.Contains(NameFolding.Fold(word)))
        {
            return word;
        }

        var rest = word;
        var parted = string.Empty;
        while (rest.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && IsAbbreviation(rest[..dot]))
        {
            parted += $"{rest[..dot]} ";
            rest = rest[(dot + 1)..];
        }

        return parted + rest;
    }

    private static bool IsAbbreviation(string word)
    {
        var folded = NameFolding.Fold(word);
        return TitlesBefore.Contains(folded) || Abbreviations.ContainsKey(folded);
    }
}
