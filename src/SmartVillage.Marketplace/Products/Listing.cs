using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Products;

/// <summary>
/// A product as everybody may see it. Made once per edition from OpenSID's Lapak; what an operator wrote on the seller's card is laid over it when it is read.
/// </summary>
public sealed record Listing
{
    /// <summary>Days without a new price after which buyers are told that it may be old.</summary>
    public const int PriceOldAfterDays = 180;

    /// <summary>Public id, own to the marketplace.</summary>
    public required MarketId Id { get; init; }

    /// <summary>Dotted Kemendagri code of the village.</summary>
    public required string Village { get; init; }

    /// <summary>Name of the village without "Desa" or "Kelurahan".</summary>
    public required string VillageName { get; init; }

    /// <summary>Public id of the seller.</summary>
    public required MarketId Seller { get; init; }

    /// <summary>Name of the business from the card, else the village's name: the name of a resident is never shown.</summary>
    public required string SellerName { get; init; }

    /// <summary>Category, the same in every village that names it alike.</summary>
    public required ListingCategory Category { get; init; }

    /// <summary>Name of the product, plain text, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Description as plain text with line breaks, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Description as safe HTML (p, br, b, i, u, ul, ol, li, strong, em), or null where <see cref="Text"/> says all.</summary>
    public string? Html { get; init; }

    /// <summary>Rupiah before the discount.</summary>
    public required long Price { get; init; }

    /// <summary>Rupiah off, 0 to <see cref="Price"/>; OpenSID's percentages are already worked out.</summary>
    public long Discount { get; init; }

    /// <summary>Whole percent off as the seller gave it, or null when the discount is an amount.</summary>
    public int? DiscountPercent { get; init; }

    /// <summary>Rupiah to pay: price less discount, never below 0.</summary>
    public long FinalPrice => Price - Discount;

    /// <summary>What the price is for, as <c>kg</c>, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Photos in the seller's order; may be empty.</summary>
    public IReadOnlyList<ListingPhoto> Photos { get; init; } = [];

    /// <summary>Number for orders in E.164 (<c>+628…</c>), or null: none, not valid, or not shown on the seller's wish.</summary>
    public string? WhatsApp { get; init; }

    /// <summary>Where it is sold, or null: not known, or not shown on the seller's wish.</summary>
    public SellingPlace? Place { get; init; }

    /// <summary>When the seller is open, as schema.org writes it (<c>Mo-Fr 08:00-16:00</c>), or null. See <see cref="Services.Catalog.OpeningHours"/>.</summary>
    public string? Hours { get; init; }

    /// <summary>Day on which anything of the listing last changed, in the village's zone.</summary>
    public required DateOnly UpdatedOn { get; init; }

    /// <summary>Day on which it was first offered, in the village's zone.</summary>
    public required DateOnly FirstListedOn { get; init; }

    /// <summary>Day on which somebody last stood by the price: OpenSID's own time of change, or the edition that brought another price, whichever is later.</summary>
    public required DateOnly PriceTouchedOn { get; init; }

    /// <summary>What is wrong with it although it is shown.</summary>
    public IReadOnlyList<ListingFlaw> Flaws { get; init; } = [];

    /// <summary>Whether the price is 180 days old or older.</summary>
    public bool IsPriceOld(DateOnly today) => today.DayNumber - PriceTouchedOn.DayNumber >= PriceOldAfterDays;

    /// <summary>Whether buyers read the same in both, whatever their days say.</summary>
    public bool SaysTheSameAs(Listing other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Photos.SequenceEqual(other.Photos) && Flaws.SequenceEqual(other.Flaws)
            && Undated(this) == Undated(other with { Photos = Photos, Flaws = Flaws });
    }

    private static Listing Undated(Listing listing) => listing with { UpdatedOn = default, FirstListedOn = default, PriceTouchedOn = default };
}
