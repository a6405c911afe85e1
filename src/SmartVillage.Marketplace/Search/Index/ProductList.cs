namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Products that pass through a search, with room for all: a list that grows would leave large arrays behind for the collector, question after question.</summary>
internal sealed class ProductList(int products)
{
    private readonly int[] _items = new int[products];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Items => _items.AsSpan(0, Count);

    public void Add(int product) => _items[Count++] = product;

    public void Clear() => Count = 0;
}
