using System.Text.Json;
using System.Text.Json.Serialization;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Marketplace.Search.Words;

/// <summary>
/// What spelling alone cannot know, as a reviewed file says it: words for the same goods (each group with its reason), words that say nothing about goods, and words that look as if
/// they had a prefix or suffix. Short on purpose: every entry makes some search less exact.
/// </summary>
public sealed class Thesaurus
{
    private readonly Dictionary<string, string[]> _synonyms;
    private readonly HashSet<string> _unimportant;

    private Thesaurus(ThesaurusFile file)
    {
        _unimportant = [.. file.Unimportant.Select(NameFolding.Fold)];
        Whole = file.Whole.Select(NameFolding.Fold).ToHashSet(StringComparer.Ordinal);
        Groups = [.. file.Synonyms.Select(group => (IReadOnlyList<string>)[.. group.Words.Select(NameFolding.Fold)])];
        Reasons = [.. file.Synonyms.Select(group => group.Reason)];
        _synonyms = (
            from @group in Groups
            from word in @group
            from other in @group
            where other != word
            select (word, other))
            .GroupBy(pair => pair.word, pair => pair.other, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What this program brings along.</summary>
    public static Thesaurus Shipped { get; } = Read();

    /// <summary>Groups of words for the same goods, folded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>Why each group is one.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Folded words of which nothing is taken off.</summary>
    public IReadOnlySet<string> Whole { get; }

    /// <summary>Whether a folded word says nothing about goods.</summary>
    public bool IsUnimportant(string word) => _unimportant.Contains(word);

    /// <summary>Other words for the same goods.</summary>
    public IReadOnlyList<string> SynonymsOf(string word) => _synonyms.GetValueOrDefault(word) ?? [];

    private static Thesaurus Read()
    {
        using var stream = typeof(Thesaurus).Assembly.GetManifestResourceStream("Search/thesaurus.json") ?? throw new InvalidOperationException("No thesaurus.");
        return new Thesaurus(JsonSerializer.Deserialize(stream, ThesaurusJsonContext.Default.ThesaurusFile)!);
    }
}

/// <summary>The file.</summary>
/// <param name="Synonyms">Groups.</param>
/// <param name="Unimportant">Words that say nothing about goods.</param>
/// <param name="Whole">Words of which nothing is taken off.</param>
internal sealed record ThesaurusFile(IReadOnlyList<SynonymGroup> Synonyms, IReadOnlyList<string> Unimportant, IReadOnlyList<string> Whole);

/// <summary>Words for the same goods.</summary>
/// <param name="Words">At least two.</param>
/// <param name="Reason">Why they are the same.</param>
internal sealed record SynonymGroup(IReadOnlyList<string> Words, string Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ThesaurusFile))]
internal sealed partial class ThesaurusJsonContext : JsonSerializerContext;
