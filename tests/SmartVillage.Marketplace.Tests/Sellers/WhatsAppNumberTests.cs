using CsCheck;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Tests.Sellers;

public sealed class WhatsAppNumberTests
{
    [Theory]
    [InlineData("081234567890", "+6281234567890")]
    [InlineData("0812-3456-7890", "+6281234567890")]
    [InlineData("0812 3456 7890 (WA)", "+6281234567890")]
    [InlineData("81234567890", "+6281234567890")]
    [InlineData("6281234567890", "+6281234567890")]
    [InlineData("+62 (0)812 3456 7890", "+6281234567890")]
    [InlineData("https://wa.me/6281234567890?text=hai", "+6281234567890")]
    [InlineData("0725-41234 / 0812 3456 7890", "+6281234567890")]
    [InlineData("081234567890 atau 085612345678", "+6281234567890")]
    [InlineData("+60 12-345 6789", "+60123456789")]
    public void Numbers_as_people_write_them_become_international(string text, string number) => Assert.Equal(number, WhatsAppNumber.Normalise(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("112")]
    [InlineData("0725-41234")]
    [InlineData("08123")]
    [InlineData("0812345678901234567")]
    [InlineData("1872041212809999")]
    [InlineData("tanya tetangga")]
    public void What_opens_no_WhatsApp_is_refused(string? text) => Assert.Null(WhatsAppNumber.Normalise(text));

    [Fact]
    public void Whatever_is_typed_the_answer_is_E164_or_nothing() => Gen.String.Sample(text => Assert.Matches(@"^(\+[1-9][0-9]{7,14})?$", WhatsAppNumber.Normalise(text) ?? string.Empty));
}
