using SmartVillage.Services.Requests;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>A seller as everybody may see it; nothing of it leads to a resident.</summary>
public sealed record SellerCard
{
    /// <summary>Public id, own to the marketplace.</summary>
    public required MarketId Id { get; init; }

    /// <summary>Dotted Kemendagri code of the village.</summary>
    public required string Village { get; init; }

    /// <summary>Name of the village.</summary>
    public required string VillageName { get; init; }

    /// <summary>Name of the business from the card, else the village's name: the name of a resident is never shown.</summary>
    public required string Name { get; init; }

    /// <summary>Number for orders in E.164, or null.</summary>
    public string? WhatsApp { get; init; }

    /// <summary>Where it sells, or null.</summary>
    public SellingPlace? Place { get; init; }

    /// <summary>Hours as schema.org writes them, or null.</summary>
    public string? Hours { get; init; }

    /// <summary>Where it delivers to, in words, or null.</summary>
    public string? DeliveryArea { get; init; }

    /// <summary>Business number with how far it was looked at, or null.</summary>
    public BusinessNumber? Nib { get; init; }

    /// <summary>Lines of business, each with the version of the list.</summary>
    public IReadOnlyList<KbliCode> Kbli { get; init; } = [];

    /// <summary>Number of the halal certificate as the seller says it, or null.</summary>
    public PaperClaim? Halal { get; init; }

    /// <summary>Number of the permit for home-made food (P-IRT) as the seller says it, or null.</summary>
    public PaperClaim? Pirt { get; init; }

    /// <summary>How many of its products are public.</summary>
    public required int Listings { get; init; }

    /// <summary>Day on which its oldest public listing was first offered.</summary>
    public required DateOnly FirstListedOn { get; init; }
}
