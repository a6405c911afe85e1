using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Reading;

namespace SmartVillage.Marketplace.Search;

/// <summary>
/// The one way to find products across villages. Answers come from a state of the marketplace that is whole (P2); while the next one is prepared, from the one before.
/// Thread-safe.
/// </summary>
public interface IProductSearch
{
    /// <summary>The index to ask: of the present state whenever that can be had in a moment, else of the last one that is ready.</summary>
    /// <exception cref="Domain.Errors.StoreException">There is no index yet and the store cannot be read.</exception>
    ValueTask<IProductIndex> GetAsync(CancellationToken cancellationToken);
}

/// <summary>Products of one state of the marketplace, never changed. Thread-safe.</summary>
public interface IProductIndex
{
    /// <summary>The state.</summary>
    MarketplaceStamp Stamp { get; }

    /// <summary>Products in it.</summary>
    int Count { get; }

    /// <summary>Villages that sell something, by code, with all their products.</summary>
    IReadOnlyList<FacetValue> Villages { get; }

    /// <summary>Categories in which something is sold, by key, with all their products.</summary>
    IReadOnlyList<FacetValue> Categories { get; }

    /// <summary>Number of <see cref="Pages"/>.</summary>
    int PageCount { get; }

    /// <summary>Pages for search engines: of all goods, of each village and category, then of every product in the order of ids.</summary>
    IEnumerable<SitemapPage> Pages(int skip, int take);

    /// <summary>A page of products.</summary>
    ProductResults Search(ProductQuestion question);

    /// <summary>Products like one: the same words and category first, of one seller at most two; empty when it is not public.</summary>
    IReadOnlyList<ProductHit> Similar(MarketId id, int take);
}
