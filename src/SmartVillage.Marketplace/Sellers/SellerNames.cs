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
    public static string WithVillage(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return WithVillage(listing, listing.VillageName);
    }

    /// <summary>Who sells and where, the village once, and called as it is among others of its name.</summary>
    public static string WithVillage(Listing listing, string villageName) => IsNamed(listing) ? $"{listing.SellerName}, {villageName}" : Nameless(villageName);
}
