namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Takes the products that meet the conditions of a question out of those that were found: counts them, and keeps the first ones.</summary>
internal sealed class ProductChoice(Columns columns, ProductQuestion question)
{
    public ProductFilter Filter { get; } = new(columns, question);

    public FacetCounter Facets { get; } = new(columns);

    public FirstPlaces First { get; } = new(question.Take, question.After);

    /// <summary>Chooses among products that were found.</summary>
    /// <param name="found">What was found, with scores where it is to be in their order.</param>
    /// <param name="passed">An empty list to gather those in that meet the conditions.</param>
    /// <param name="sort">In which order.</param>
    public void Choose(FoundProducts found, FoundProducts passed, ProductSort sort)
    {
        var chosen = Filter.LetsAllPass ? found : Pass(found, passed);
        Facets.Count(chosen.Items);
        if (sort == ProductSort.Relevance)
        {
            OfferByScore(chosen.Items, chosen.Scores);
        }
        else
        {
            Offer(chosen.Items, sort);
        }
    }

    private FoundProducts Pass(FoundProducts found, FoundProducts passed)
    {
        var products = found.Items;
        var scores = found.Scores;
        for (var i = 0; i < products.Length; i++)
        {
            var failures = Filter.FailuresOf(products[i]);
            if (failures == 0)
            {
                passed.Add(products[i], scores[i]);
            }
            else
            {
                Facets.CountFailed(products[i], failures);
            }
        }

        return passed;
    }

    private void OfferByScore(ReadOnlySpan<int> products, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i < products.Length; i++)
        {
            First.OfferBest(scores[i], products[i]);
        }
    }

    private void Offer(ReadOnlySpan<int> products, ProductSort sort)
    {
        foreach (var product in products)
        {
            First.Offer(
                sort switch
                {
                    ProductSort.PriceUp => columns.Prices[product],
                    ProductSort.PriceDown => -columns.Prices[product],
                    ProductSort.Distance => Filter.KilometresOf(product) is { } kilometres ? (long)(kilometres * 1000) : long.MaxValue,
                    _ => -columns.FirstListed[product],
                },
                product);
        }
    }
}
