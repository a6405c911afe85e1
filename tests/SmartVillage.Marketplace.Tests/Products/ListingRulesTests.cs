using CsCheck;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Tests.Products;

public sealed class ListingRulesTests
{
    [Fact]
    public void A_product_that_is_on_of_a_living_resident_is_public() => Assert.Same(ListingStatus.Public, ListingRules.Decide(Goods.Facts()));

    [Theory]
    [InlineData(2, PauseReason.ResidentDead)]
    [InlineData(3, PauseReason.ResidentMoved)]
    [InlineData(4, PauseReason.ResidentGone)]
    [InlineData(6, PauseReason.ResidentGone)]
    [InlineData(9, PauseReason.ResidentGone)]
    [InlineData(null, PauseReason.ResidentGone)]
    public void Goods_of_who_no_longer_lives_here_are_paused(int? status, PauseReason reason) =>
        Assert.Equal([reason], ListingRules.Decide(Goods.Facts() with { Resident = new SellingResident(status) }).Reasons);

    [Fact]
    public void A_village_that_shows_no_goods_on_its_website_shows_none_here() =>
        Assert.Equal([PauseReason.MarketplaceOff], ListingRules.Decide(Goods.Facts() with { MarketplaceIsOff = true }).Reasons);

    [Fact]
    public void Missing_rows_are_told_apart()
    {
        var facts = Goods.Facts();

        Assert.Equal([PauseReason.SellerMissing], ListingRules.Decide(facts with { Seller = null, Resident = null }).Reasons);
        Assert.Equal([PauseReason.CategoryMissing], ListingRules.Decide(facts with { Category = null }).Reasons);
        Assert.Equal([PauseReason.ResidentMissing], ListingRules.Decide(facts with { Resident = null }).Reasons);
    }

    [Theory]
    [InlineData("price", -1, PauseReason.BadPrice)]
    [InlineData("price", null, PauseReason.BadPrice)]
    [InlineData("price", 9_999_999_999_999, PauseReason.BadPrice)]
    [InlineData("name", null, PauseReason.NoTitle)]
    [InlineData("name", "<script>alert(1)</script>", PauseReason.NoTitle)]
    [InlineData("status", 2, PauseReason.ProductOff)]
    [InlineData("status", null, PauseReason.ProductOff)]
    public void What_cannot_be_shown_is_paused(string field, object? value, PauseReason reason) =>
        Assert.Equal([reason], ListingRules.Decide(Goods.Facts((field, value))).Reasons);

    [Fact]
    public void It_is_public_exactly_when_everything_is_on_and_the_seller_lives_here()
    {
        var state = Gen.Select(Goods.Pick<int?>(null, 0, 1, 2), Goods.Pick<int?>(null, 1, 2), Goods.Pick<int?>(null, 1, 2), Goods.Pick<int?>(null, 1, 2, 3, 4, 6, 9), Gen.Long[-5, 5]);
        state.Sample((product, seller, category, life, price) =>
        {
            var status = ListingRules.Decide(Goods.Facts(("status", product), ("price", price)) with
            {
                Seller = Goods.Row(Entities.Sellers, ("status", seller)),
                Category = Goods.Row(Entities.Categories, ("status", category)),
                Resident = new SellingResident(life),
            });

            Assert.Equal((product, seller, category, life) == (1, 1, 1, 1) && price >= 0, status.State == ListingState.Public);
            Assert.Equal(status.Reasons.Count > 0, status.State == ListingState.Paused);
            Assert.Equal(status.Reasons.Distinct().Count(), status.Reasons.Count);
        });
    }
}
