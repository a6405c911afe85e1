namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Counts facets while products pass by.</summary>
internal sealed class FacetCounter(Columns columns)
{
    private readonly int[] _villages = new int[columns.Villages.Count];
    private readonly int[] _categories = new int[columns.Categories.Count];
    private readonly int[] _prices = new int[PriceBands.Count];

    /// <summary>Products that meet every condition.</summary>
    public int Total { get; private set; }

    /// <summary>Counts products that meet every condition.</summary>
    public void Count(ReadOnlySpan<int> products)
    {
        var rows = columns.Facets;
        var (villages, categories, prices) = (_villages, _categories, _prices);
        foreach (var product in products)
        {
            var row = rows[product];
            villages[row.Village]++;
            categories[row.Category]++;
            prices[row.Band]++;
        }

        Total += products.Length;
    }

    /// <summary>Counts a product that fails, with the conditions that it does not meet: it stays a choice where it fails one alone.</summary>
    public void CountFailed(int product, int failures)
    {
        switch (failures)
        {
            case ProductFilter.OfVillage:
                _villages[columns.Facets[product].Village]++;
                break;
            case ProductFilter.OfCategory:
                _categories[columns.Facets[product].Category]++;
                break;
            case ProductFilter.OfPrice:
                _prices[columns.Facets[product].Band]++;
                break;
        }
    }

    public ProductFacets Result() => new(Most(_villages, columns.Villages), Most(_categories, columns.Categories), Prices());

    private static FacetValue[] Most(int[] counts, Named values)
    {
        // Count first, then the place in the order of keys, in one number: numbers are sorted without a rule to ask.
        Span<long> found = new long[values.Count];
        var held = 0;
        for (var place = 0; place < values.Count; place++)
        {
            if (counts[values.InOrder[place]] is > 0 and var count)
            {
                found[held++] = ((long)-count << 32) | (uint)place;
            }
        }

        found = found[..held];
        found.Sort();
        var most = new FacetValue[Math.Min(held, ProductFacets.MostValues)];
        for (var i = 0; i < most.Length; i++)
        {
            var number = values.InOrder[(int)(uint)found[i]];
            most[i] = new FacetValue(values[number].Key, values[number].Name, counts[number]);
        }

        return most;
    }

    private List<FacetValue> Prices()
    {
        var found = new List<FacetValue>(PriceBands.Count);
        for (var band = 0; band < _prices.Length; band++)
        {
            if (_prices[band] > 0)
            {
                found.Add(new FacetValue(PriceBands.KeyOf(band), PriceBands.NameOf(band), _prices[band]));
            }
        }

        return found;
    }
}
