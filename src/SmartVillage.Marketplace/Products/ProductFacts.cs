using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Products;

/// <summary>All that decides about one product, as an edition holds it.</summary>
public sealed record ProductFacts
{
    /// <summary>Public id of the listing.</summary>
    public required MarketId Id { get; init; }

    /// <summary>Public id of the seller; none when OpenSID names one that is not there.</summary>
    public MarketId SellerId { get; init; }

    /// <summary>Row of <c>produk</c>.</summary>
    public required EntityRecord Product { get; init; }

    /// <summary>Row of <c>pelapak</c>, or null when there is none.</summary>
    public EntityRecord? Seller { get; init; }

    /// <summary>Row of <c>produk_kategori</c>, or null when there is none.</summary>
    public EntityRecord? Category { get; init; }

    /// <summary>The seller as a resident, or null when this village has no such resident.</summary>
    public SellingResident? Resident { get; init; }

    /// <summary>What was known of the listing before, or null for a new one.</summary>
    public Listing? Before { get; init; }

    /// <summary>Whether the village shows no goods at all on its own website.</summary>
    public bool MarketplaceIsOff { get; init; }
}

/// <summary>The village that a listing is made for.</summary>
/// <param name="Code">Dotted code.</param>
/// <param name="Name">Name.</param>
/// <param name="Office">Point of the village office, or null.</param>
/// <param name="Today">Day of the snapshot in the village's zone.</param>
public sealed record MarketVillage(string Code, string Name, SellingPlace? Office, DateOnly Today);
