using CsCheck;

namespace SmartVillage.Marketplace.Tests;

public sealed class MarketIdTests
{
    [Fact]
    public void What_bytes_stand_for_is_read_back() => Gen.Byte.Array[8, 32].Sample(bytes =>
    {
        var id = MarketId.FromBytes(bytes);

        Assert.True(MarketId.TryParse(id.Value, out var read));
        Assert.Equal(id, read);
    });

    [Fact]
    public void The_first_sixty_bits_count() =>
        Assert.Equal(MarketId.FromBytes([1, 2, 3, 4, 5, 6, 7, 0x8F]), MarketId.FromBytes([1, 2, 3, 4, 5, 6, 7, 0x80, 9]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("0123456789ab0")]
    [InlineData("0123456789AB")]
    [InlineData("0123456789ai")]
    [InlineData("../../etc/pa")]
    public void What_is_no_id_is_refused(string? text) => Assert.False(MarketId.TryParse(text, out _));
}
