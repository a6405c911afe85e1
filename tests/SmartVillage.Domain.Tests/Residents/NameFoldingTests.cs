using CsCheck;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Domain.Tests.Residents;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Siti Ma'rifah, S.Pd.", "SITI MARIFAH SPD")]
    [InlineData("  josé   núñez ", "JOSE NUNEZ")]
    [InlineData("ABD. RAHMAN", "ABD RAHMAN")]
    [InlineData("Nur-Aini", "NUR AINI")]
    [InlineData("Jose\u0301", "JOSE")]
    [InlineData("Ma\u2019ruf", "MARUF")]
    [InlineData("-", "")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public void Fold_makes_names_comparable(string? name, string expected) => Assert.Equal(expected, NameFolding.Fold(name));

    [Fact]
    public void Fold_of_a_folded_name_changes_nothing() => Gen.String.Sample(name =>
    {
        var folded = NameFolding.Fold(name);
        Assert.Equal(folded, NameFolding.Fold(folded));
        Assert.DoesNotContain("  ", folded, StringComparison.Ordinal);
        Assert.Equal(folded.Trim(), folded);
    });

    [Fact]
    public void Fold_does_not_see_case_and_blanks() => Gen.Char.AlphaNumeric.Array[1, 12].Array[1, 4].Sample(words =>
    {
        var name = string.Join(' ', words.Select(w => new string(w)));
        Assert.Equal(NameFolding.Fold(name), NameFolding.Fold($"  {name.ToLowerInvariant().Replace(" ", "   ", StringComparison.Ordinal)} "));
    });
}
