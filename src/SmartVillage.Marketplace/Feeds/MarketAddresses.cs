namespace SmartVillage.Marketplace.Feeds;

/// <summary>Public addresses of the marketplace, whole ones, because feeds are read far away.</summary>
/// <param name="Root">Address of the installation without a slash at the end.</param>
public sealed record MarketAddresses(string Root)
{
    /// <summary>Path of product pages.</summary>
    public const string Pages = "/lapak";

    /// <summary>Path of the page of all villages that sell something.</summary>
    public const string Villages = Pages + "/desa";

    /// <summary>Path of the page of all categories.</summary>
    public const string Categories = Pages + "/kategori";

    /// <summary>Path of the marketplace in the API.</summary>
    public const string Api = "/api/v1/marketplace";

    /// <summary>Page of all goods for people.</summary>
    public string Goods => Root + Pages;

    /// <summary>Page of a product for people.</summary>
    public string Page(MarketId product) => Root + PathOf(product);

    /// <summary>Path of the page of a product.</summary>
    public static string PathOf(MarketId product) => $"{Pages}/{product}";

    /// <summary>Path of the page of a village's goods.</summary>
    public static string OfVillage(string code) => $"{Pages}?village={Uri.EscapeDataString(code)}";

    /// <summary>Path of the page of a category's goods.</summary>
    public static string OfCategory(string key) => $"{Pages}?category={Uri.EscapeDataString(key)}";

    /// <summary>A photo of a product, by its number from 1.</summary>
    public string Photo(MarketId product, int number) => $"{Root}{Api}/products/{product}/photos/{number}";

    /// <summary>The way to the seller's WhatsApp, on which orders are counted.</summary>
    public string Order(MarketId product) => $"{Root}{Api}/products/{product}/order";

    /// <summary>A seller in the API.</summary>
    public string Seller(MarketId seller) => $"{Root}{Api}/sellers/{seller}";
}
