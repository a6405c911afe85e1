using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Tests.Rules;

public sealed class NameLikenessTests
{
    /// <summary>Values of Winkler's paper of 1990, and names that only begin alike.</summary>
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("SITI NURHAYATI", "SITI NURHASANAH", 0.904)]
    [InlineData("DWI KUSUMA NINGSIH", "DWI KUSUMA WATI", 0.893)]
    [InlineData("SITI AMINAH", "SITI AISYAH", 0.927)]
    [InlineData("AGUS", "NINO", 0)]
    [InlineData("AGUS", "AGUS", 1)]
    public void Likeness_is_that_of_Jaro_and_Winkler(string one, string other, double likeness)
    {
        Assert.Equal(likeness, NameLikeness.Of(one, other), 0.0006);
        Assert.Equal(NameLikeness.Of(one, other), NameLikeness.Of(other, one), 1e-9);
    }

    [Theory]
    [InlineData("MUHAMMAD RIZKI", "MUHAMMAD RISKI", true)]
    [InlineData("MUHAMMAD RIZKI", "MUHAMMAD RAFLI", false)]
    [InlineData("", "", false)]
    public void Nobody_is_the_same_for_a_first_name_alone(string one, string other, bool same) => Assert.Equal(same, NameLikeness.IsSame(one, other));
}
