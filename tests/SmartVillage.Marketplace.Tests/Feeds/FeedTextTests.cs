using System.Xml;
using CsCheck;
using SmartVillage.Marketplace.Feeds;

namespace SmartVillage.Marketplace.Tests.Feeds;

public sealed class FeedTextTests
{
    [Theory]
    [InlineData("  a \n\t b  ", 10, "a b")]
    [InlineData("abcdefghij", 10, "abcdefghij")]
    [InlineData("abcdefghijk", 10, "abcdefghi…")]
    [InlineData(null, 10, "")]
    [InlineData("a\u0000b\u001bc", 10, "a b c")]
    public void A_line_is_short_and_clean(string? text, int most, string line) => Assert.Equal(line, FeedText.Line(text, most));

    [Fact]
    public void Whatever_comes_in_XML_can_hold_what_comes_out() =>
        Gen.Select(Gen.Char[char.MinValue, char.MaxValue].Array[0, 40].Select(chars => new string(chars)), Gen.Int[2, 20]).Sample((text, most) =>
        {
            var line = FeedText.Line(text, most);

            Assert.True(line.Length <= most);
            Assert.Equal(line, XmlConvert.VerifyXmlChars(line));
            Assert.Equal(line, FeedText.Line(line, most));
        });
}
