namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Counts facets while products pass by.</summary>
internal sealed class FacetCounter(Columns columns)
{
    private readonly int[] _villages = new int[columns.Villages.Count];
    private readonly int[] _categories = new int[columns.Categories.Count];
    private readonly int[] _prices = new int[PriceBands.Count];

    /// <summary>Products that meet every condition.</summary>
    public int Total { get; private set; }

    /// <summary>Counts a product with the conditions that it does not meet.</summary>
    public void Count(int product, int failures)
    {
        switch (failures)
        {
            case 0:
                Total++;
                _villages[columns.Village[product]]++;
                _categories[columns.Category[product]]++;
                _prices[columns.Band[product]]++;
                break;
            case ProductFilter.OfVillage:
                _villages[columns.Village[product]]++;
                break;
            case ProductFilter.OfCategory:
                _categories[columns.Category[product]]++;
                break;
            case ProductFilter.OfPrice:
                _prices[columns.Band[product]]++;
                break;
        }
    }

    public ProductFacets Result() => new(
        Most(_villages, columns.Villages), Most(_categories, columns.Categories),
        [.. Enumerable.Range(0, _prices.Length).Where(band => _prices[band] > 0).Select(band => new FacetValue(PriceBands.KeyOf(band), PriceBands.NameOf(band), _prices[band]))]);

    private static FacetValue[] Most(int[] counts, Named values) =>
    [
        .. Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0)
            .OrderByDescending(number => counts[number]).ThenBy(number => values[number].Key, StringComparer.Ordinal)
            .Take(ProductFacets.MostValues)
            .Select(number => new FacetValue(values[number].Key, values[number].Name, counts[number])),
    ];
}
