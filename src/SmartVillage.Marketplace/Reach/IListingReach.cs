using SmartVillage.Domain.Areas;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Reach;

/// <summary>
/// Counts how often listings are opened and ordered from: per listing and day, nothing about who did. Counting is cheap and never fails a request; what was counted in the last seconds may be
/// lost when the process is killed. Thread-safe.
/// </summary>
public interface IListingReach
{
    /// <summary>Somebody opened a listing.</summary>
    void CountVisit(Listing listing, DateOnly day);

    /// <summary>Somebody followed its order link.</summary>
    void CountTap(Listing listing, DateOnly day);

    /// <summary>What was counted in a village from one day to another, both included.</summary>
    Task<IReadOnlyList<ReachDay>> ListAsync(VillageCode village, DateOnly from, DateOnly until, CancellationToken cancellationToken);
}

/// <summary>One listing on one day.</summary>
/// <param name="Listing">Which.</param>
/// <param name="Seller">Whose.</param>
/// <param name="Day">Day in the village's zone.</param>
/// <param name="Visits">How often it was opened.</param>
/// <param name="Taps">How often its order link was followed.</param>
public sealed record ReachDay(MarketId Listing, MarketId Seller, DateOnly Day, long Visits, long Taps);
