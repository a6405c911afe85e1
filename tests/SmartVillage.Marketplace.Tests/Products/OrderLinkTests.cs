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
    public void Without_a_number_there_is_none() => Assert.Null(OrderLink.Create(Goods.Make() with { WhatsApp = null }, page: null));
}
