using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Tests.Products;

public sealed class PriceWordsTests
{
    [Theory]
    [InlineData(1_250_000, 0, "bungkus", "Rp1.250.000 per bungkus")]
    [InlineData(15_000, 10, "bungkus", "Rp13.500 per bungkus")]
    [InlineData(500, 0, null, "Rp500")]
    [InlineData(15_000, 100, "bungkus", "Gratis")]
    [InlineData(0, 0, "bungkus", "Tanyakan harganya")]
    [InlineData(0, 50, "bungkus", "Tanyakan harganya")]
    public void A_price_is_said_as_buyers_say_it(long price, int percent, string? unit, string words) =>
        Assert.Equal(words, PriceWords.Of(Goods.Make(("price", price), ("unit", unit), ("discountKind", 1), ("discount", percent))));

    [Theory]
    [InlineData("/kg", "kg")]
    [InlineData("per Kg", "Kg")]
    [InlineData("/ per ikat", "ikat")]
    [InlineData(" / ", null)]
    [InlineData("perak", "perak")]
    public void A_unit_is_what_the_price_is_for_however_it_was_typed(string typed, string? unit) => Assert.Equal(unit, Goods.Make(("unit", typed)).Unit);

    [Fact]
    public void A_price_of_nothing_is_told_to_the_office() => Assert.Contains(ListingFlaw.NoPrice, Goods.Make(("price", 0)).Flaws);
}
