namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Working memory of one search, one place a product; given back clean.</summary>
internal sealed class Scratch(int products)
{
    public float[] Score { get; } = new float[products];

    /// <summary>Which word of the question hit last, from 1; 0 for none.</summary>
    public byte[] Last { get; } = new byte[products];

    /// <summary>How many words hit.</summary>
    public byte[] Hits { get; } = new byte[products];

    public void Clear(int product) => (Score[product], Last[product], Hits[product]) = (0, 0, 0);

    public void Clear(List<int> products) => products.ForEach(Clear);
}
