using SmartVillage.Marketplace.Products;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Marketplace.Tests.Products;

public sealed class ListingTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-06-29", false)]
    [InlineData("2026-01-01", "2026-06-30", true)]
    [InlineData("2026-06-30", "2026-06-30", false)]
    public void A_price_is_old_after_180_days(string touched, string today, bool isOld) =>
        Assert.Equal(isOld, Sample(DateOnly.ParseExact(touched, "yyyy-MM-dd")).IsPriceOld(DateOnly.ParseExact(today, "yyyy-MM-dd")));

    [Theory]
    [InlineData("Mo-Fr 08:00-16:00", "2026-06-01T08:00", true)]
    [InlineData("Mo-Fr 08:00-16:00", "2026-06-01T16:00", false)]
    [InlineData("Mo-Fr 08:00-16:00", "2026-06-06T10:00", false)]
    [InlineData("Mo-Su", "2026-06-07T23:59", true)]
    [InlineData("Sa 18:00-02:00", "2026-06-07T01:30", true)]
    [InlineData("Sa 18:00-02:00", "2026-06-06T01:30", false)]
    [InlineData("Mo 08:00-12:00, Mo 13:00-16:00", "2026-06-01T12:30", false)]
    public void Hours_say_whether_a_seller_is_open(string hours, string local, bool isOpen) =>
        Assert.Equal(isOpen, OpeningHours.IsOpen(hours, DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", provider: null)));

    private static Listing Sample(DateOnly touched) => new()
    {
        Id = MarketId.FromBytes(new byte[8]),
        Village = "18.72.04.1002",
        VillageName = "Tejosari",
        Seller = MarketId.FromBytes(new byte[8]),
        SellerName = "Warung Contoh",
        Category = new ListingCategory("makanan", "Makanan"),
        Title = "Keripik",
        Price = 15_000,
        UpdatedOn = touched,
        FirstListedOn = touched,
        PriceTouchedOn = touched,
    };
}
