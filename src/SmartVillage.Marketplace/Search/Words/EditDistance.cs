namespace SmartVillage.Marketplace.Search.Words;

/// <summary>How many slips of a finger lie between two words: a letter left out, added, replaced, or two neighbours swapped (optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>The distance, or more than <paramref name="most"/> when it is larger.</summary>
    /// <param name="a">A word of at most <see cref="SearchWords.LongestWord"/> letters.</param>
    /// <param name="b">Another.</param>
    /// <param name="most">What is still of interest.</param>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                row[j] = cost;
                smallest = Math.Min(smallest, cost);
            }

            if (smallest > most)
            {
                return most + 1;
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
