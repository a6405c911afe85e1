using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Marketplace;

/// <summary>Shows the marketplace in a reading that somebody else has opened, so that an answer belongs to one edition.</summary>
public sealed class MarketplaceViews
{
    private readonly SellerCardShelf _cards;

    internal MarketplaceViews(SellerCardShelf cards) => _cards = cards;

    /// <summary>The marketplace as the reading sees it, under the newest cards.</summary>
    /// <exception cref="Domain.Errors.StoreException">The work file cannot be read.</exception>
    public MarketplaceView In(PopulationReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new MarketplaceView(reader, _cards.Current());
    }
}
