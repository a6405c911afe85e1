using System.Collections.Frozen;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>A code list by its words: those of the village's OpenSID first, then what people say every day.</summary>
internal sealed class CodeWords(string field, IReadOnlyList<(long Code, string Label)> entries)
{
    /// <summary>Entries of a list that is still read from beginning to end.</summary>
    private const int ShortList = 18;

    private const int Suggestions = 4;

    private const double Alike = 0.8;

    // A word that two entries share stands for neither.
    private readonly FrozenDictionary<string, long> _labels = entries.GroupBy(entry => EverydayWords.Normalise(entry.Label), StringComparer.Ordinal).Where(same => same.Count() == 1)
        .ToFrozenDictionary(same => same.Key, same => same.First().Code, StringComparer.Ordinal);

    /// <summary>The code that an answer names.</summary>
    public long? Find(string answer)
    {
        var word = EverydayWords.Normalise(answer);
        return _labels.TryGetValue(word, out var code) ? code : EverydayWords.Find(field, word);
    }

    /// <summary>Labels to choose from: all of a short list, of a long one those that are most like the answer. Nothing when the village's list is not known.</summary>
    public string? Choices(string answer, Func<long, bool> isAllowed)
    {
        var allowed = entries.Where(entry => isAllowed(entry.Code)).ToList();
        if (allowed.Count <= ShortList)
        {
            return allowed.Count == 0 ? null : $"Isi salah satu: {Written(allowed)}.";
        }

        var word = EverydayWords.Normalise(answer);
        var near = allowed.Select(entry => (Entry: entry, Likeness: Likeness(word, EverydayWords.Normalise(entry.Label)))).Where(one => one.Likeness >= Alike)
            .OrderByDescending(one => one.Likeness).ThenBy(one => one.Entry.Code).Take(Suggestions).Select(one => one.Entry).ToList();
        return near.Count == 0 ? "Jawaban tidak dikenal; tulis seperti pada KK." : $"Jawaban tidak dikenal; mungkin maksudnya {Written(near)}.";
    }

    private static double Likeness(string answer, string label) => answer.Length >= 3 && label.Contains(answer, StringComparison.Ordinal) ? 1 : NameLikeness.Of(answer, label);

    private static string Written(IEnumerable<(long Code, string Label)> entries) => string.Join(", ", entries.Select(entry => $"{entry.Label} ({entry.Code})"));
}
