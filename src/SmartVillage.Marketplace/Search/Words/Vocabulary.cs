using System.Buffers;
using System.Collections.Concurrent;

namespace SmartVillage.Marketplace.Search.Words;

/// <summary>
/// The words of one index and what a typed word may mean among them: itself, a form of the same stem, a synonym, a beginning, or a misspelt one. Typing mistakes are looked for among
/// the words (tens of thousands) and never among the products, which is why it is fast.
/// </summary>
internal sealed class Vocabulary
{
    private const float SameStem = 0.8f;
    private const float Synonym = 0.7f;
    private const float Beginning = 0.6f;
    private const float OneSlip = 0.5f;
    private const float TwoSlips = 0.3f;
    private const int ShortestBeginning = 3;
    private const int MostBeginnings = 40;
    private const int MostSlips = 24;

    // A word of the data that is so much rarer than the one it resembles is taken for a misspelt one.
    private const int TimesRarer = 20;
    private const int MostRemembered = 20_000;

    private readonly string[] _words;
    private readonly int[] _counts;
    private readonly Thesaurus _thesaurus;
    private readonly Dictionary<string, int> _ids;
    private readonly int[] _sorted;
    private readonly Dictionary<string, int[]> _stems;
    private readonly Dictionary<int, int[]> _pairs;
    private readonly ConcurrentDictionary<(string Word, bool IsLast), Meaning> _remembered = new();
    private int _rememberedCount;

    /// <param name="words">Different folded words; the place in the list is the term.</param>
    /// <param name="counts">Products that hold each.</param>
    /// <param name="thesaurus">Synonyms and stems.</param>
    public Vocabulary(string[] words, int[] counts, Thesaurus thesaurus)
    {
        (_words, _counts, _thesaurus) = (words, counts, thesaurus);
        _ids = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            _ids[words[i]] = i;
        }

        _sorted = [.. Enumerable.Range(0, words.Length)];
        Array.Sort(_sorted, (a, b) => string.CompareOrdinal(words[a], words[b]));
        _stems = Enumerable.Range(0, words.Length).GroupBy(i => IndonesianStem.Of(words[i], thesaurus), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _pairs = Enumerable.Range(0, words.Length).SelectMany(i => PairsOf(words[i]).Distinct().Select(pair => (pair, i)))
            .GroupBy(found => found.pair, found => found.i)
            .ToDictionary(same => same.Key, same => same.ToArray());
    }

    public int Count => _words.Length;

    /// <summary>What a typed word may mean. The last word of a question may be unfinished.</summary>
    public Meaning MeaningOf(string word, bool isLast)
    {
        if (_remembered.TryGetValue((word, isLast), out var known))
        {
            return known;
        }

        var meaning = Find(word, isLast);
        // Counted beside: asking the dictionary stops everybody who uses it.
        if (Volatile.Read(ref _rememberedCount) < MostRemembered && _remembered.TryAdd((word, isLast), meaning))
        {
            Interlocked.Increment(ref _rememberedCount);
        }

        return meaning;
    }

    private Meaning Find(string word, bool isLast)
    {
        var found = new Dictionary<int, float>();
        AddKnown(word, 1, found);
        foreach (var synonym in _thesaurus.SynonymsOf(word).Concat(_thesaurus.SynonymsOf(IndonesianStem.Of(word, _thesaurus))))
        {
            AddKnown(synonym, Synonym, found);
        }

        var count = found.Keys.Sum(term => _counts[term]);
        if (isLast && word.Length >= ShortestBeginning)
        {
            AddBeginnings(word, found);
        }

        string? correction = null;
        if (count == 0)
        {
            correction = AddSlips(word, found, most: word.Length >= 7 ? 2 : word.Length >= 4 ? 1 : 0, maxCount: int.MaxValue);
        }
        else if (word.Length >= 5)
        {
            AddSlips(word, found, most: 1, maxCount: count / TimesRarer);
        }

        return new Meaning(
            [.. found.OrderByDescending(f => f.Value).ThenBy(f => f.Key).Select(f => (f.Key, f.Value))], found.Keys.Sum(term => (long)_counts[term]), correction);
    }

    private void AddKnown(string word, float fit, Dictionary<int, float> found)
    {
        if (_ids.TryGetValue(word, out var same))
        {
            Add(found, same, fit);
        }

        foreach (var term in _stems.GetValueOrDefault(IndonesianStem.Of(word, _thesaurus)) ?? [])
        {
            Add(found, term, fit * SameStem);
        }
    }

    private void AddBeginnings(string word, Dictionary<int, float> found)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_words[_sorted[middle]], word) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < _sorted.Length && i < low + MostBeginnings && _words[_sorted[i]].StartsWith(word, StringComparison.Ordinal); i++)
        {
            Add(found, _sorted[i], Beginning);
        }
    }

    /// <summary>Words a few slips away; of several distances only the nearest. Numbers have no misspelt forms.</summary>
    private string? AddSlips(string word, Dictionary<int, float> found, int most, int maxCount)
    {
        if (most == 0 || maxCount == 0 || char.IsDigit(word[0]))
        {
            return null;
        }

        var near = Near(word, most).Where(n => _counts[n.Term] <= maxCount).ToList();
        if (near.Count == 0)
        {
            return null;
        }

        var nearest = near.Min(n => n.Distance);
        var chosen = near.Where(n => n.Distance == nearest)
            .OrderByDescending(n => _words[n.Term][0] == word[0]).ThenByDescending(n => _counts[n.Term]).ThenBy(n => n.Term).Take(MostSlips).ToList();
        foreach (var (term, distance) in chosen)
        {
            // Few people miss the first letter.
            Add(found, term, (distance == 1 ? OneSlip : TwoSlips) * (_words[term][0] == word[0] ? 1 : 0.8f));
        }

        return _words[chosen[0].Term];
    }

    /// <summary>Candidates share enough pairs of letters; only they are measured.</summary>
    private List<(int Term, int Distance)> Near(string word, int most)
    {
        int[] pairs = [.. PairsOf(word).Distinct()];

        // One slip touches at most three pairs of letters; a pair that stands twice was counted once.
        var needed = Math.Max(1, pairs.Length - (3 * most));
        var shared = ArrayPool<byte>.Shared.Rent(_words.Length);
        shared.AsSpan(0, _words.Length).Clear();
        var near = new List<(int, int)>();
        foreach (var pair in pairs)
        {
            foreach (var term in _pairs.GetValueOrDefault(pair) ?? [])
            {
                if (++shared[term] == needed && EditDistance.Between(word, _words[term], most) is > 0 and var distance && distance <= most)
                {
                    near.Add((term, distance));
                }
            }
        }

        ArrayPool<byte>.Shared.Return(shared);
        return near;
    }

    /// <summary>Neighbouring letters, with a mark before the first and behind the last.</summary>
    private static IEnumerable<int> PairsOf(string word)
    {
        var last = '\0';
        foreach (var c in word)
        {
            yield return (last << 16) | c;
            last = c;
        }

        yield return last << 16;
    }

    private static void Add(Dictionary<int, float> found, int term, float fit)
    {
        if (fit > found.GetValueOrDefault(term))
        {
            found[term] = fit;
        }
    }
}
