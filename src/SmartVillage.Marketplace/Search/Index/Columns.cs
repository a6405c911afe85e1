using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>What is filtered, sorted and counted by, product after product, with the names of the numbers in it.</summary>
internal sealed class Columns
{
    private readonly ProductRow[] _rows;

    public Columns(IReadOnlyList<IndexedListing> listings)
    {
        // The names first: the first product of a category need not be called as most of them are.
        foreach (var category in listings.GroupBy(listing => listing.CategoryKey, StringComparer.Ordinal))
        {
            Categories.Add(category.Key, ListingCategory.NameOf(
                category.Key, category.GroupBy(listing => listing.CategoryName, StringComparer.Ordinal).Select(name => (name.Key, name.Count()))));
        }

        _rows = [.. listings.Select(RowOf)];
    }

    public Named Villages { get; } = new();

    public Named Categories { get; } = new();

    public Named Sellers { get; } = new();

    /// <summary>Different hours of each village: <c>code|hours</c>.</summary>
    public Named OpeningTimes { get; } = new();

    public ref readonly ProductRow this[int product] => ref _rows[product];

    private ProductRow RowOf(IndexedListing listing) => new()
    {
        Price = listing.Price,
        Village = Villages.Add(listing.Village, listing.VillageName),
        Category = Categories.Add(listing.CategoryKey, listing.CategoryName),
        Seller = Sellers.Add(listing.Seller.Value, string.Empty),
        Hours = listing.Hours is { } hours ? OpeningTimes.Add($"{listing.Village}|{hours}", hours) : -1,
        FirstListed = listing.FirstListed,
        Latitude = listing.Latitude,
        Longitude = listing.Longitude,
        Band = (byte)PriceBands.Of(listing.Price),
    };
}
