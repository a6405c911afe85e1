using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>What is filtered, sorted and counted by, a column for each, with the names of the numbers in them.</summary>
internal sealed class Columns
{
    private readonly FacetRow[] _facets;
    private readonly long[] _prices;
    private readonly int[] _sellers;
    private readonly int[] _hours;
    private readonly int[] _firstListed;
    private readonly (float Latitude, float Longitude)[] _places;

    public Columns(IReadOnlyList<IndexedListing> listings)
    {
        // The names first: the first product of a category need not be called as most of them are.
        foreach (var category in listings.GroupBy(listing => listing.CategoryKey, StringComparer.Ordinal))
        {
            Categories.Add(category.Key, ListingCategory.NameOf(
                category.Key, category.GroupBy(listing => listing.CategoryName, StringComparer.Ordinal).Select(name => (name.Key, name.Count()))));
        }

        _facets = [.. listings.Select(FacetsOf)];
        _prices = [.. listings.Select(listing => listing.Price)];
        _sellers = [.. listings.Select(listing => Sellers.Add(listing.Seller.Value, string.Empty))];
        _hours = [.. listings.Select(HoursOf)];
        _firstListed = [.. listings.Select(listing => listing.FirstListed)];
        _places = [.. listings.Select(listing => (listing.Latitude, listing.Longitude))];
        (Cheapest, Dearest) = _prices.Length == 0 ? (0, 0) : (_prices.Min(), _prices.Max());
    }

    public Named Villages { get; } = new();

    public Named Categories { get; } = new();

    public Named Sellers { get; } = new();

    /// <summary>Different hours of each village: <c>code|hours</c>.</summary>
    public Named OpeningTimes { get; } = new();

    /// <summary>Least price to pay of all.</summary>
    public long Cheapest { get; }

    /// <summary>Highest price to pay of all.</summary>
    public long Dearest { get; }

    /// <summary>What each product is counted by.</summary>
    public ReadOnlySpan<FacetRow> Facets => _facets;

    /// <summary>Prices to pay in rupiah.</summary>
    public ReadOnlySpan<long> Prices => _prices;

    /// <summary>Numbers in <see cref="Sellers"/>.</summary>
    public ReadOnlySpan<int> SellerNumbers => _sellers;

    /// <summary>Numbers in <see cref="OpeningTimes"/>, or -1.</summary>
    public ReadOnlySpan<int> Hours => _hours;

    /// <summary>Days of the first offer.</summary>
    public ReadOnlySpan<int> FirstListed => _firstListed;

    /// <summary>Degrees, or not a number.</summary>
    public ReadOnlySpan<(float Latitude, float Longitude)> Places => _places;

    private FacetRow FacetsOf(IndexedListing listing) =>
        new(Villages.Add(listing.Village, listing.VillageName), Categories.Add(listing.CategoryKey, listing.CategoryName), PriceBands.Of(listing.Price));

    private int HoursOf(IndexedListing listing) => listing.Hours is { } hours ? OpeningTimes.Add($"{listing.Village}|{hours}", hours) : -1;
}
