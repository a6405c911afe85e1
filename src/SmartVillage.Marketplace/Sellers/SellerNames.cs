using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>What sellers are called. Without a card nobody is named: OpenSID only knows the resident, whose name is not shown.</summary>
public static class SellerNames
{
    /// <summary>A seller of a village without a name of a business.</summary>
    public static string Nameless(string villageName) => $"Pelapak {villageName}";

    /// <summary>Whether a listing bears the name of a business.</summary>
    public static bool IsNamed(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return !string.Equals(listing.SellerName, Nameless(listing.VillageName), StringComparison.Ordinal);
    }

    /// <summary>Who sells and where, the village named once.</summary>
    public static string WithVillage(Listing listing) => IsNamed(listing) ? $"{listing.SellerName}, {listing.VillageName}" : listing.SellerName;
}
