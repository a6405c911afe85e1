namespace SmartVillage.Marketplace.Products;

/// <summary>A category of goods. Villages name theirs freely; equal names make one category for buyers.</summary>
/// <param name="Key">Made from the name, for addresses: <c>makanan-olahan</c>.</param>
/// <param name="Name">As the village writes it.</param>
public sealed record ListingCategory(string Key, string Name);
