using CsCheck;
using SmartVillage.Marketplace.Search.Words;

namespace SmartVillage.Marketplace.Tests.Search;

public sealed class WordTests
{
    [Theory]
    [InlineData("ANYAMAN", "MENGANYAM")]
    [InlineData("ANYAMAN", "PENGANYAM")]
    [InlineData("JAHITAN", "MENJAHIT")]
    [InlineData("JAHIT", "PENJAHIT")]
    [InlineData("TENUN", "MENENUN")]
    [InlineData("TENUNAN", "PENENUN")]
    [InlineData("PIJAT", "PIJATAN")]
    [InlineData("GORENGAN", "GORENG")]
    [InlineData("SAMBALNYA", "SAMBAL")]
    [InlineData("BERKEBUN", "KEBUN")]
    [InlineData("UKIRAN", "MENGUKIR")]
    [InlineData("SULAMAN", "MENYULAM")]
    [InlineData("MAKANAN", "MAKANANNYA")]
    public void Forms_of_one_word_meet(string a, string b) => Assert.Equal(Stem(a), Stem(b));

    [Theory]
    [InlineData("ROTI", "ROT")]
    [InlineData("DURIAN", "DURI")]
    [InlineData("KELAPA", "LAPA")]
    [InlineData("SANTAN", "SANT")]
    [InlineData("TERASI", "ASI")]
    [InlineData("MENTEGA", "TEGA")]
    [InlineData("SEPATU", "PATU")]
    [InlineData("IKAN", "IK")]
    [InlineData("KOPI", "KOP")]
    [InlineData("BATIK", "BATOK")]
    public void Words_that_only_look_alike_stay_apart(string a, string b) => Assert.NotEqual(Stem(a), Stem(b));

    [Fact]
    public void A_stem_is_never_empty() => Gen.String[Gen.Char['A', 'Z'], 1, 24].Sample(word => Assert.NotEmpty(Stem(word)));

    [Theory]
    [InlineData("Kopi 250gr", "KOPI,250,GR")]
    [InlineData("Gado-gado", "GADO,GADO")]
    [InlineData("Jus “Café” & Teh", "JUS,CAFE,TEH")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Texts_are_split_into_folded_words(string? text, string words) => Assert.Equal(words, string.Join(',', SearchWords.Of(text)));

    [Theory]
    [InlineData("KERIPIK", "KERIPIK", 0)]
    [InlineData("KERIPIK", "KRIPIK", 1)]
    [InlineData("KERIPIK", "KERPIIK", 1)]
    [InlineData("KERIPIK", "KERUPUK", 2)]
    [InlineData("AB", "ABCD", 2)]
    [InlineData("AB", "ABCDE", 3)]
    public void Slips_are_counted_up_to_what_is_of_interest(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b, 2));

    [Fact]
    public void Distance_is_the_same_both_ways_and_zero_only_for_the_same_word() =>
        Gen.Select(Gen.String[Gen.Char['A', 'D'], 1, 8], Gen.String[Gen.Char['A', 'D'], 1, 8]).Sample((a, b) =>
        {
            Assert.Equal(EditDistance.Between(a, b, 20), EditDistance.Between(b, a, 20));
            Assert.Equal(a == b, EditDistance.Between(a, b, 20) == 0);
        });

    /// <summary>A word that meets another by spelling makes a search less exact for nothing.</summary>
    [Fact]
    public void The_thesaurus_has_no_word_twice_and_a_reason_for_every_group()
    {
        var words = Thesaurus.Shipped.Groups.SelectMany(g => g).ToList();

        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(words, word => Assert.DoesNotContain(' ', word));
        Assert.All(Thesaurus.Shipped.Groups, group => Assert.True(group.Count > 1));
        Assert.All(Thesaurus.Shipped.Reasons, reason => Assert.True(reason.Length > 8));
        Assert.DoesNotContain(words, Thesaurus.Shipped.IsUnimportant);
    }

    private static string Stem(string word) => IndonesianStem.Of(word, Thesaurus.Shipped);
}
