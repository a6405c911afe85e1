using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Products;

/// <summary>
/// Whether a product may be shown: the village shows goods at all, product, seller and category are switched on, the seller is a living resident of the village, and there are a name and a price to show.
/// Every reason is named, so that an operator need not come twice; nothing is remembered, so that a listing returns by itself.
/// </summary>
public static class ListingRules
{
    private const long On = 1;
    private const long Alive = 1;
    private const long Dead = 2;
    private const long Moved = 3;

    /// <summary>Rupiah; more is a typing error (OpenSID's own column ends at 2 thousand million).</summary>
    public const long HighestPrice = 1_000_000_000_000;

    /// <summary>Public, or paused with every reason.</summary>
    public static ListingStatus Decide(ProductFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var reasons = new List<PauseReason>();
        Note(reasons, facts.MarketplaceIsOff, PauseReason.MarketplaceOff);
        Note(reasons, facts.Product.Number(Entities.Products["status"]) != On, PauseReason.ProductOff);
        Switch(reasons, facts.Category, Entities.Categories["status"], PauseReason.CategoryMissing, PauseReason.CategoryOff);
        if (Switch(reasons, facts.Seller, Entities.Sellers["status"], PauseReason.SellerMissing, PauseReason.SellerOff) && OfResident(facts.Resident) is { } reason)
        {
            reasons.Add(reason);
        }

        Note(reasons, GoodsText.Line(facts.Product.Text(Entities.Products["name"]), ListingMaker.LongestTitle) is null, PauseReason.NoTitle);
        Note(reasons, facts.Product.Number(Entities.Products["price"]) is not (>= 0 and <= HighestPrice), PauseReason.BadPrice);
        return ListingStatus.Of(reasons);
    }

    private static PauseReason? OfResident(SellingResident? resident) => resident?.LifeStatus switch
    {
        _ when resident is null => PauseReason.ResidentMissing,
        Alive => null,
        Dead => PauseReason.ResidentDead,
        Moved => PauseReason.ResidentMoved,
        _ => PauseReason.ResidentGone,
    };

    /// <summary>Notes a row that is missing or switched off; whether there is one.</summary>
    private static bool Switch(List<PauseReason> reasons, EntityRecord? row, FieldDefinition status, PauseReason missing, PauseReason off)
    {
        Note(reasons, row is null, missing);
        Note(reasons, row is not null && row.Number(status) != On, off);
        return row is not null;
    }

    private static void Note(List<PauseReason> reasons, bool holds, PauseReason reason)
    {
        if (holds)
        {
            reasons.Add(reason);
        }
    }
}
