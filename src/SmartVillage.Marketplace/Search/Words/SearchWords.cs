using SmartVillage.Domain.Residents;

namespace SmartVillage.Marketplace.Search.Words;

/// <summary>Splits texts into folded words; <c>250gr</c> are two.</summary>
public static class SearchWords
{
    /// <summary>Longest word; what is longer is cut, because nobody types it twice alike.</summary>
    public const int LongestWord = 24;

    /// <summary>Words of a text, in order, at most so many.</summary>
    public static IReadOnlyList<string> Of(string? text, int most = int.MaxValue)
    {
        var words = new List<string>();
        foreach (var part in NameFolding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            for (var start = 0; start < part.Length && words.Count < most;)
            {
                var end = start + 1;
                while (end < part.Length && char.IsDigit(part[end]) == char.IsDigit(part[start]))
                {
                    end++;
                }

                words.Add(part[start..Math.Min(end, start + LongestWord)]);
                start = end;
            }
        }

        return words;
    }
}
