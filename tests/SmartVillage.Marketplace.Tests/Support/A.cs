using System.Text;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Marketplace.Tests.Support;

/// <summary>Makes what tests are about, with everything else filled in.</summary>
internal static class A
{
    public const string Tejosari = "18.72.04.1002";
    public const string Margorejo = "18.72.04.1003";

    public static MarketId Id(int number) => MarketId.FromBytes(BitConverter.GetBytes(0x9E3779B97F4A7C15UL * (ulong)number));

    public static Listing Listing(int number, string title, string category = "Makanan", string village = Tejosari, int seller = 1, long price = 15_000) => new()
    {
        Id = Id(number),
        Village = village,
        VillageName = village == Tejosari ? "Tejosari" : "Margorejo",
        Seller = Id(100_000 + seller),
        SellerName = $"Penjual {(char)('A' + (seller % 26))}",
        Category = new ListingCategory(category.ToLowerInvariant().Replace(' ', '-'), category),
        Title = title,
        Price = price,
        UpdatedOn = new DateOnly(2026, 2, 1),
        FirstListedOn = new DateOnly(2026, 1, 1).AddDays(number % 28),
        PriceTouchedOn = new DateOnly(2026, 2, 1),
    };

    /// <summary>Prints the title alone.</summary>
    public sealed class TitlePrinter : IListingPrinter
    {
        public string Version { get; set; } = "1";

        public int Printed { get; private set; }

        public byte[] Print(Listing listing)
        {
            Printed++;
            return Encoding.UTF8.GetBytes(listing.Title);
        }
    }
}
