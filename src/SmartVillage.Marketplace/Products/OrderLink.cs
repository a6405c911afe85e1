using System.Globalization;

namespace SmartVillage.Marketplace.Products;

/// <summary>How a buyer orders: a chat with the seller in WhatsApp, with words about the goods and none about the buyer.</summary>
public static class OrderLink
{
    private static readonly NumberFormatInfo Rupiah = new() { NumberGroupSeparator = ".", NumberDecimalDigits = 0 };

    /// <summary>The link, or null for a seller without a number that is shown.</summary>
    /// <param name="listing">What is ordered.</param>
    /// <param name="page">Public address of the listing, put into the message so that the seller sees which one is meant; or null.</param>
    public static Uri? Create(Listing listing, Uri? page)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing.WhatsApp is { } number
            ? new Uri($"https://wa.me/{number.TrimStart('+')}?text={Uri.EscapeDataString(Message(listing, page))}")
            : null;
    }

    /// <summary>Rupiah as people write them: <c>Rp13.500</c>.</summary>
    public static string Price(long rupiah) => $"Rp{rupiah.ToString("N", Rupiah)}";

    private static string Message(Listing listing, Uri? page) =>
        $"Halo, saya melihat \"{listing.Title}\" di lapak {listing.VillageName} dengan harga {Price(listing.FinalPrice)}{(listing.Unit is { } unit ? $" per {unit}" : string.Empty)}. "
        + $"Apakah masih tersedia?{(page is null ? string.Empty : $"\n{page}")}";
}
