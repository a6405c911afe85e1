using CsCheck;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Domain.Tests.Areas;

public sealed class VillageCodeTests
{
    [Theory]
    [InlineData("18.72.04.1002", "18.72.04.1002")]
    [InlineData("1872041002", "18.72.04.1002")]
    [InlineData(" 18 72 04 1002 ", "18.72.04.1002")]
    [InlineData("52.01.14.2005", "52.01.14.2005")]
    public void TryParse_accepts_dotted_and_plain_codes(string text, string expected)
    {
        Assert.True(VillageCode.TryParse(text, out var code));
        Assert.Equal(expected, code.Value);
        Assert.Equal(expected, code.ToString());
        Assert.False(code.IsProvisional);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("18.72.04")]
    [InlineData("0000000000")]
    [InlineData("18.72.04.10021")]
    [InlineData("desa")]
    public void TryParse_refuses_what_is_no_code(string? text)
    {
        Assert.False(VillageCode.TryParse(text, out var code));
        Assert.Equal(string.Empty, code.Value);
    }

    [Theory]
    [InlineData("18", "1872", "187204", "1872041002", "18.72.04.1002", false)]
    [InlineData("18", "72", "04", "1002", "18.72.04.1002", false)]
    [InlineData("52", "01", "14", "05", "52.01.14.05", true)]
    [InlineData("52", "1", "14", "5", "52.01.14.05", true)]
    [InlineData("52", "52.01", "52.01.14", "2005", "52.01.14.2005", false)]
    public void TryRebuild_makes_a_code_of_full_columns_and_of_segments(string province, string regency, string district, string village, string expected, bool isProvisional)
    {
        Assert.True(VillageCode.TryRebuild(province, regency, district, village, out var code));
        Assert.Equal(expected, code.Value);
        Assert.Equal(isProvisional, code.IsProvisional);
    }

    [Theory]
    [InlineData("", "72", "04", "1002")]
    [InlineData("18", "72", "04", "0000")]
    [InlineData("18", "72", "04", null)]
    [InlineData("18", "Metro", "04", "1002")]
    public void TryRebuild_refuses_columns_that_make_no_code(string? province, string? regency, string? district, string? village) =>
        Assert.False(VillageCode.TryRebuild(province, regency, district, village, out _));

    [Fact]
    public void What_was_stored_parses_to_the_same_code() => Gen.Select(Gen.Int[11, 94], Gen.Int[1, 99], Gen.Int[1, 99], Gen.Int[1, 9999]).Sample((p, r, d, v) =>
    {
        Assert.True(VillageCode.TryRebuild($"{p}", $"{r:00}", $"{d:00}", v < 100 ? $"{v:00}" : $"{v:0000}", out var code));
        Assert.True(VillageCode.TryParseStored(code.Value, out var again));
        Assert.Equal(code, again);
    });
}
