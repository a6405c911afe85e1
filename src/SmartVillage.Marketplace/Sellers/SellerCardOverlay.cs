using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>Lays a seller's card over what an edition says.</summary>
public static class SellerCardOverlay
{
    /// <summary>The listing as buyers see it.</summary>
    /// <param name="listing">As the edition gives it.</param>
    /// <param name="card">Newest card of its seller, or null.</param>
    /// <param name="office">Point of the village office, for a seller whose own is not shown.</param>
    public static Listing Apply(Listing listing, SellerCardDetails? card, SellingPlace? office)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return card is null ? listing : listing with
        {
            SellerName = card.Name ?? listing.SellerName,
            WhatsApp = card.HidePhone ? null : listing.WhatsApp,
            Place = card.HidePlace ? office : listing.Place,
            Hours = card.Hours,
        };
    }

    /// <summary>The public card of a seller.</summary>
    /// <param name="newest">One of its public listings, with the card already laid over it.</param>
    /// <param name="card">Newest card, or null.</param>
    /// <param name="listings">How many of its products are public.</param>
    /// <param name="firstListedOn">Day on which the oldest of them was first offered.</param>
    public static SellerCard Card(Listing newest, SellerCardDetails? card, int listings, DateOnly firstListedOn)
    {
        ArgumentNullException.ThrowIfNull(newest);
        return new SellerCard
        {
            Id = newest.Seller,
            Village = newest.Village,
            VillageName = newest.VillageName,
            Name = newest.SellerName,
            WhatsApp = newest.WhatsApp,
            Place = newest.Place,
            Hours = newest.Hours,
            DeliveryArea = card?.DeliveryArea,
            Nib = card?.Nib,
            Kbli = card?.Kbli ?? [],
            Halal = card?.Halal,
            Pirt = card?.Pirt,
            Listings = listings,
            FirstListedOn = firstListedOn,
        };
    }
}
