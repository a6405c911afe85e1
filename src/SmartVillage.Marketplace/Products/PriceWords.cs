using System.Globalization;

namespace SmartVillage.Marketplace.Products;

/// <summary>Prices as people write them.</summary>
public static class PriceWords
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = ".", NumberDecimalDigits = 0 };

    /// <summary><c>Rp13.500</c>.</summary>
    public static string Rupiah(long rupiah) => $"Rp{rupiah.ToString("N", Grouped)}";

    /// <summary>What a buyer pays: <c>Rp13.500 per bungkus</c>. A price of 0 was not meant as a gift, unless the seller took all of it off.</summary>
    public static string Of(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing switch
        {
            { Price: 0 } => "Tanyakan harganya",
            { FinalPrice: 0 } => "Gratis",
            { Unit: { } unit } => $"{Rupiah(listing.FinalPrice)} per {unit}",
            _ => Rupiah(listing.FinalPrice),
        };
    }
}
