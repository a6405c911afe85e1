using SmartVillage.Domain.Areas;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>Where cards are kept. Every version stays, the newest counts. Thread-safe.</summary>
public interface ISellerCards
{
    /// <summary>The newest version of a seller's card, or null when nobody wrote one.</summary>
    Task<SellerCardVersion?> FindAsync(VillageCode village, MarketId seller, CancellationToken cancellationToken);

    /// <summary>Versions in order.</summary>
    Task<IReadOnlyList<SellerCardVersion>> ListHistoryAsync(VillageCode village, MarketId seller, long? afterRevision, int take, CancellationToken cancellationToken);

    /// <summary>Writes a version; null when somebody else wrote one meanwhile, and nothing is written.</summary>
    Task<SellerCardVersion?> AppendAsync(SellerCardChange change, CancellationToken cancellationToken);
}

/// <summary>A version to be written.</summary>
public sealed record SellerCardChange
{
    /// <summary>Village of the seller.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>Which seller.</summary>
    public required MarketId Seller { get; init; }

    /// <summary>Name of the person.</summary>
    public required string By { get; init; }

    /// <summary>Which key.</summary>
    public required string ByKey { get; init; }

    /// <summary>Why, if said.</summary>
    public string? Note { get; init; }

    /// <summary>What the card says from now on.</summary>
    public required SellerCardDetails Details { get; init; }

    /// <summary>Revision that the writer had read, or null to write in any case.</summary>
    public long? BasedOn { get; init; }
}
