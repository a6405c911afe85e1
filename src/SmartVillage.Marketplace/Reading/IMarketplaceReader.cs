using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Reading;

/// <summary>Where whoever shows goods starts. Thread-safe.</summary>
public interface IMarketplaceReader
{
    /// <summary>The state that a reading would see now; cheap enough for every request.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    MarketplaceStamp Look();

    /// <summary>Starts one consistent reading: everything read through it belongs to one edition of every village (P2).</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IMarketplaceReading Open();
}

/// <summary>One consistent reading. Not thread-safe; dispose it soon.</summary>
public interface IMarketplaceReading : IDisposable
{
    /// <summary>The state that is read.</summary>
    MarketplaceStamp Stamp { get; }

    /// <summary>Every public listing of one village, or of all; in no particular order, one after another, so that 100,000 need no memory.</summary>
    /// <param name="village">Dotted code, or null.</param>
    IEnumerable<Listing> ReadListings(string? village = null);

    /// <summary>
    /// What an index made at an earlier state has to do to hold at this one, or null when it must be made anew: another history of the store, or a state that is no longer known.
    /// </summary>
    IEnumerable<ListingChange>? ReadChanges(MarketplaceStamp since);

    /// <summary>A public listing, or null.</summary>
    Listing? Find(MarketId id);

    /// <summary>Public listings by id, for a page of search results; those that are not public are not in it.</summary>
    IReadOnlyDictionary<MarketId, Listing> Find(IReadOnlyCollection<MarketId> ids);

    /// <summary>A seller with at least one public listing, or null.</summary>
    SellerCard? FindSeller(MarketId id);
}

/// <summary>A listing that is new or different, or, without one, that is no longer public.</summary>
/// <param name="Id">Which.</param>
/// <param name="Listing">As it is now, or null when nobody may see it any more.</param>
public sealed record ListingChange(MarketId Id, Listing? Listing);
