namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Working memory of one search, one place a product; given back clean.</summary>
internal sealed class Scratch(int products)
{
    private ProductList _spare = new(products);

    public float[] Score { get; } = new float[products];

    /// <summary>Which word of the question hit last, from 1; 0 for none.</summary>
    public byte[] Last { get; } = new byte[products];

    /// <summary>How many words hit.</summary>
    public byte[] Hits { get; } = new byte[products];

    /// <summary>Products that were found so far.</summary>
    public ProductList Found { get; private set; } = new(products);

    /// <summary>An empty list beside <see cref="Found"/>, to gather those that stay.</summary>
    public ProductList Empty()
    {
        _spare.Clear();
        return _spare;
    }

    /// <summary>What was gathered is now what was found.</summary>
    public void Take(ProductList gathered) => (Found, _spare) = (gathered, Found);

    public void Clear(int product) => (Score[product], Last[product], Hits[product]) = (0, 0, 0);

    /// <summary>Makes everything as it was before the search.</summary>
    public void Clean()
    {
        foreach (var product in Found.Items)
        {
            Clear(product);
        }

        Found.Clear();
    }
}
