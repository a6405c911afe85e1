namespace SmartVillage.App.Bench.Market;

/// <summary>What a buyer wants and what the buyer types.</summary>
/// <param name="Meant">The beginning of the name of a product that there is.</param>
/// <param name="Typed">The same, or with one slip in one word.</param>
internal sealed record SearchWish(string Meant, string Typed)
{
    private const int ShortestMisspelt = 4;

    public bool IsMisspelt => Meant != Typed;

    /// <summary>Wishes for goods out of a list of names, every other one misspelt.</summary>
    public static IReadOnlyList<SearchWish> Draw(IReadOnlyList<string> names, int count)
    {
        var draw = new Random(count);
        return [.. Enumerable.Range(0, count).Select(i => One(names[draw.Next(names.Count)], i % 2 == 0, draw))];
    }

    private static SearchWish One(string name, bool isMisspelt, Random draw)
    {
        var words = name.Split(' ');
        var meant = words.Take(1 + draw.Next(Math.Min(3, words.Length))).ToArray();
        return new SearchWish(string.Join(' ', meant), string.Join(' ', isMisspelt ? WithSlip(meant, draw) : meant));
    }

    private static string[] WithSlip(string[] words, Random draw)
    {
        int[] candidates = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length >= ShortestMisspelt)];
        if (candidates.Length == 0)
        {
            return words;
        }

        var chosen = candidates[draw.Next(candidates.Length)];
        return [.. words.Select((word, i) => i == chosen ? Slip(word, draw) : word)];
    }

    /// <summary>A letter left out, added, replaced, or two swapped.</summary>
    private static string Slip(string word, Random draw)
    {
        var at = draw.Next(word.Length);
        var letter = (char)('a' + draw.Next(26));
        return draw.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{letter}"),
            2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
            _ when at + 1 < word.Length => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => word.Remove(at, 1),
        };
    }
}
