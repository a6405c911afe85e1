using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Tests.Products;

public sealed class OrderLinkTests
{
    [Fact]
    public void A_link_opens_WhatsApp_with_the_goods_in_it()
    {
        var link = OrderLink.Create(Goods.Make(("price", 1_250_000)), page: null)!;

        Assert.Equal("https://wa.me/6281234567890", link.GetLeftPart(UriPartial.Path));
        Assert.Equal("?text=Halo, saya melihat \"Keripik \"Pedas\" & Gurih\" di lapak Tejosari dengan harga Rp1.250.000 per bungkus. Apakah masih tersedia?", Uri.UnescapeDataString(link.Query));
        Assert.DoesNotContain('&', link.Query);
    }

    [Fact]
    public void Goods_without_a_price_are_asked_about_and_never_offered_for_nothing()
    {
        var asked = Uri.UnescapeDataString(OrderLink.Create(Goods.Make(("price", 0)), page: null)!.Query);
        var free = Uri.UnescapeDataString(OrderLink.Create(Goods.Make(("discountKind", 1), ("discount", 100)), page: null)!.Query);

        Assert.EndsWith("di lapak Tejosari. Berapa harganya? Apakah masih tersedia?", asked, StringComparison.Ordinal);
        Assert.EndsWith("di lapak Tejosari yang gratis. Apakah masih tersedia?", free, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_number_there_is_none() => Assert.Null(OrderLink.Create(Goods.Make() with { WhatsApp = null }, page: null));
}
