using SmartVillage.Domain.Residents;

namespace SmartVillage.Domain.Tests.Residents;

public sealed class NikTests
{
    [Theory]
    [InlineData("9801011234569999", true, false)]
    [InlineData("0187204100200001", false, true)]
    [InlineData("0", false, false)]
    [InlineData("00", false, true)]
    [InlineData("1111111111111111", false, false)]
    [InlineData("980101123456999", false, false)]
    [InlineData("98010112345699999", false, false)]
    [InlineData("980101123456999X", false, false)]
    [InlineData("", false, false)]
    [InlineData(null, false, false)]
    public void States_of_a_number(string? text, bool isReal, bool isTemporary)
    {
        Assert.Equal(isReal, Nik.IsReal(text));
        Assert.Equal(isTemporary, Nik.IsTemporary(text));
    }

    [Theory]
    [InlineData("9801011234569999", "************9999")]
    [InlineData("0187204100200001", "SEMENTARA-00001")]
    [InlineData("012", "SEMENTARA-012")]
    [InlineData("12345678", "************")]
    [InlineData("0", "************")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Mask_shows_at_most_the_last_digits(string? text, string? expected) => Assert.Equal(expected, Nik.Mask(text));
}
