using SmartVillage.Marketplace.Reading;

namespace SmartVillage.Marketplace.Search;

/// <summary>One page of what was found, all of one state of the marketplace.</summary>
/// <param name="Stamp">That state.</param>
/// <param name="Total">Products found, on all pages.</param>
/// <param name="Hits">The page.</param>
/// <param name="Next">Where the next page starts, or null on the last.</param>
/// <param name="Facets">Counts.</param>
public sealed record ProductResults(MarketplaceStamp Stamp, int Total, IReadOnlyList<ProductHit> Hits, SearchPlace? Next, ProductFacets Facets)
{
    /// <summary>The words that were looked for instead of those that nobody uses, or null when the question was taken as it is.</summary>
    public string? Corrected { get; init; }

    /// <summary>Whether no product had all words, so that those with most of them are given.</summary>
    public bool IsRelaxed { get; init; }
}

/// <summary>A product that was found.</summary>
/// <param name="Id">Public id.</param>
/// <param name="Content">What was printed of it when the index was made.</param>
/// <param name="Metres">Metres from the buyer, or null.</param>
public readonly record struct ProductHit(MarketId Id, ReadOnlyMemory<byte> Content, int? Metres);

/// <summary>
/// How many products each choice would give, most first. A facet is counted with all conditions but its own, so that who chose a category still sees the others.
/// </summary>
/// <param name="Villages">By dotted code, at most <see cref="MostValues"/>.</param>
/// <param name="Categories">By key, at most <see cref="MostValues"/>.</param>
/// <param name="Prices">By price to pay, in order of price; see <see cref="PriceBands"/>.</param>
public sealed record ProductFacets(IReadOnlyList<FacetValue> Villages, IReadOnlyList<FacetValue> Categories, IReadOnlyList<FacetValue> Prices)
{
    /// <summary>Values of a facet that are given.</summary>
    public const int MostValues = 20;
}

/// <summary>One value of a facet.</summary>
/// <param name="Key">As the filter takes it.</param>
/// <param name="Name">For people.</param>
/// <param name="Count">Products.</param>
public sealed record FacetValue(string Key, string Name, int Count);
