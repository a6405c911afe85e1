namespace SmartVillage.Marketplace.Products;

/// <summary>How a buyer orders: a chat with the seller in WhatsApp, with words about the goods and none about the buyer.</summary>
public static class OrderLink
{
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

    private static string Message(Listing listing, Uri? page)
    {
        const string IsThere = "Apakah masih tersedia?";
        var (offer, question) = listing switch
        {
            { Price: 0 } => (string.Empty, $"Berapa harganya? {IsThere}"),
            { FinalPrice: 0 } => (" yang gratis", IsThere),
            _ => ($" dengan harga {PriceWords.Of(listing)}", IsThere),
        };
        return $"Halo, saya melihat \"{listing.Title}\" di lapak {listing.VillageName}{offer}. {question}{(page is null ? string.Empty : $"\n{page}")}";
    }
}
