namespace SmartVillage.Marketplace.Search;

/// <summary>In which order products are given. Equal ones follow in the order of their ids, which mean nothing, so that no seller always comes first.</summary>
public enum ProductSort
{
    /// <summary>What fits the words best; without words the same as <see cref="Newest"/>.</summary>
    Relevance,

    /// <summary>First offered last.</summary>
    Newest,

    /// <summary>Cheapest first, by the price to pay.</summary>
    PriceUp,

    /// <summary>Dearest first.</summary>
    PriceDown,

    /// <summary>Nearest first; without a known place last.</summary>
    Distance,
}
