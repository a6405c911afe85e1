using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Store.Marketplace;

/// <summary>A listing as an edition gives it, without its seller's card.</summary>
/// <param name="Number">Order of first appearance in this store; for paging, never shown.</param>
/// <param name="VillageId">Village row.</param>
/// <param name="Status">Whether it is shown.</param>
/// <param name="Listing">What it says, or null when the product is gone.</param>
public sealed record StoredListing(long Number, long VillageId, ListingStatus Status, Listing? Listing);

/// <summary>Which listings.</summary>
public sealed record ListingFilter
{
    /// <summary>Public or paused.</summary>
    public ListingState State { get; init; } = ListingState.Public;

    /// <summary>Village row, or null for all.</summary>
    public long? VillageId { get; init; }

    /// <summary>Key of a category.</summary>
    public string? Category { get; init; }

    /// <summary>One seller.</summary>
    public MarketId? Seller { get; init; }

    /// <summary>Only those that appeared before this one.</summary>
    public long? BeforeNumber { get; init; }

    /// <summary>How many at most.</summary>
    public int Take { get; init; } = int.MaxValue;
}

/// <summary>Public listings of a seller, summed up.</summary>
/// <param name="Seller">Public id.</param>
/// <param name="Newest">Number of the newest listing; for paging, never shown.</param>
/// <param name="Listings">How many.</param>
/// <param name="FirstListed">Day on which the oldest was first offered.</param>
public sealed record SellerSum(string Seller, long Newest, int Listings, string FirstListed);

/// <summary>Public listings of a category under one of its names.</summary>
/// <param name="Key">Key of the category.</param>
/// <param name="Name">One of the names that villages give it.</param>
/// <param name="Listings">How many.</param>
public sealed record CategorySum(string Key, string Name, int Listings);
